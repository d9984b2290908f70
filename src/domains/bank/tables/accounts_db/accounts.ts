import {
  date,
  id,
  money,
  numeric,
  oneOf,
  optional,
  references,
  varchar,
  withDefault,
} from '../../../../core/column.ts'
import { branchCode } from '../../life/branches.ts'
import { customerTable } from '../../life/lives.ts'
import { accountStatuses, accountTypes, currencies } from '../../lists.ts'

/** The accounts that customers hold. */
export const accounts = customerTable({
  schema: 'accounts_db',
  name: 'accounts',
  comment: 'Bank accounts: one row per account',
  columns: {
    account_id: id('Key of the account'),
    account_number: {
      ...varchar(20, 'Number on statements: eleven digits and a check digit'),
      isBytewise: true,
    },
    customer_id: references('accounts_db.customers.customer_id', 'Owner of the account'),
    account_type: oneOf(accountTypes, 50, 'Kind of account'),
    account_status: withDefault(oneOf(accountStatuses, 20, 'State of the account'), "'active'"),
    balance: withDefault(
      money('Current balance in the currency of the account: that after the last posting'),
      '0',
    ),
    currency: withDefault(oneOf(currencies, 3, 'Currency, as its ISO 4217 code'), "'USD'"),
    opened_date: date('Day on which the account was opened'),
    frozen_date: optional(date('Day since which only fees are posted')),
    closed_date: optional(date('Day on which the account was closed')),
    branch_code: references('employees_db.branches.branch_code', 'Branch that opened the account', 10),
    interest_rate: withDefault(numeric(5, 4, 'Yearly interest paid on the balance, as a fraction'), '0'),
    overdraft_limit: withDefault(money('How far the balance may fall below zero'), '0'),
  },
  primaryKey: ['account_id'],
  unique: [['account_number']],
  checks: {
    closed_after_opening: 'closed_date >= opened_date',
    frozen_after_opening: 'frozen_date >= opened_date',
    closed_when_closed: "(account_status = 'closed') = (closed_date IS NOT NULL)",
    frozen_when_frozen: "account_status <> 'frozen' OR frozen_date IS NOT NULL",
    overdraft_limit: 'overdraft_limit >= 0',
    balance_within_overdraft: 'balance >= -overdraft_limit',
  },
  rows({ customer, ledgers }, emit) {
    for (const { account, balance } of ledgers) {
      emit({
        account_id: account.id,
        account_number: account.number,
        customer_id: customer.id,
        account_type: account.type,
        account_status: account.status,
        balance,
        currency: account.currency,
        opened_date: account.openedDay,
        frozen_date: account.frozenDay,
        closed_date: account.closedDay,
        branch_code: branchCode(account.branch),
        interest_rate: account.interestRate,
        overdraft_limit: account.overdraftLimit,
      })
    }
  },
})
