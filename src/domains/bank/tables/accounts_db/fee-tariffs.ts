import { id, money, oneOf, optional, text, varchar } from '../../../../core/column.ts'
import { bankTable } from '../../life/lives.ts'
import { tariffs } from '../../life/money/tariff.ts'
import { accountTypes } from '../../lists.ts'

/** The price list. */
export const feeTariffs = bankTable({
  schema: 'accounts_db',
  name: 'fee_tariffs',
  comment: 'Price list: every fee that is posted is one of these, to the cent',
  columns: {
    tariff_code: id('Key of the fee, as postings refer to it', 20),
    fee_name: varchar(100, 'Name of the fee'),
    description: text('When it is charged'),
    account_type: optional(oneOf(accountTypes, 50, 'Only type of account it is charged on; all when empty')),
    amount: money('What is charged each time'),
  },
  primaryKey: ['tariff_code'],
  checks: { amount: 'amount BETWEEN 0.01 AND 150' },
  rows(_life, emit) {
    for (const tariff of tariffs) {
      emit({
        tariff_code: tariff.code,
        fee_name: tariff.name,
        description: tariff.description,
        account_type: tariff.accountType,
        amount: tariff.cents,
      })
    }
  },
})
