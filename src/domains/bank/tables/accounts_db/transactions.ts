import {
  id,
  money,
  numberedId,
  oneOf,
  optional,
  references,
  text,
  timestamp,
  varchar,
} from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { transactionKeys } from '../../life/money/transaction-id.ts'
import { describePosting } from '../../life/money/wording.ts'
import { postingReferences, transactionTypes } from '../../lists.ts'

/** Every movement of money on every account. */
export const transactions = customerTable({
  schema: 'accounts_db',
  name: 'transactions',
  comment: 'Movements of money: one row per posting on an account, in posting order by date and key',
  columns: {
    transaction_id: numberedId('Key of the posting; within an account keys rise in posting order'),
    account_id: references('accounts_db.accounts.account_id', 'Account that was posted on'),
    transaction_type: oneOf(transactionTypes, 50, 'Kind of movement'),
    transaction_amount: money('Amount in the currency of the account; positive is a credit'),
    transaction_date: timestamp('When the movement was posted'),
    description: text('What the statement says'),
    balance_after: money('Balance of the account after this posting'),
    counterparty_account: optional({
      ...varchar(20, 'Number of the other account, where it is one of the bank'),
      isBytewise: true,
      references: { table: 'accounts_db.accounts', column: 'account_number' },
    }),
    counterparty_country: optional(
      varchar(2, 'Country of the other side, where it is abroad (ISO 3166-1 alpha-2)'),
    ),
    reference_type: optional(oneOf(postingReferences, 50, 'What the movement belongs to')),
    reference_id: optional(id('Key of what the movement belongs to')),
    processed_by: optional(
      references(
        'employees_db.employees.employee_id',
        'Employee who took the order; none when it was automatic',
      ),
    ),
  },
  primaryKey: ['transaction_id'],
  indexes: [['transaction_date'], ['reference_id']],
  checks: {
    reference: '(reference_type IS NULL) = (reference_id IS NULL)',
    fee_limit: "transaction_type <> 'fee' OR transaction_amount BETWEEN -150 AND -0.01",
    not_zero: 'transaction_amount <> 0',
  },
  rows({ customer, ledgers, world }, emit) {
    for (const { account, postings } of ledgers) {
      const keyOf = transactionKeys(customer.index, account)
      for (const posting of postings) {
        emit({
          transaction_id: keyOf(posting.sequence),
          account_id: account.id,
          transaction_type: posting.type,
          transaction_amount: posting.cents,
          transaction_date: posting.second,
          description: describePosting(posting, account),
          balance_after: posting.balance,
          counterparty_account: posting.counterparty,
          counterparty_country: posting.country,
          reference_type: posting.referenceType,
          reference_id: posting.referenceId,
          processed_by: posting.employee < 0 ? null : world.staff.idOf(posting.employee),
        })
      }
    }
  },
})
