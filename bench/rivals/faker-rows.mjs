// Transactions as a careful user of faker writes them: every declared constraint in mind, each row drawn for itself.
import { faker } from '@faker-js/faker'

const types = {
  deposit: 1,
  withdrawal: -1,
  transfer: -1,
  fee: -1,
  interest: 1,
}
const names = Object.keys(types)

export const columns = [
  'transaction_id',
  'account_id',
  'transaction_type',
  'transaction_amount',
  'transaction_date',
  'description',
  'balance_after',
  'counterparty_account',
  'counterparty_country',
  'reference_type',
  'reference_id',
  'processed_by',
]

/** What rows refer to: accounts and staff that are there. */
export async function readParents(client) {
  faker.seed(42)
  const accounts = await client.query('select account_id, account_number from accounts_db.accounts')
  const employees = await client.query('select employee_id from employees_db.employees')
  return { accounts: accounts.rows, employees: employees.rows.map(({ employee_id }) => employee_id) }
}

/** One row, in the order of the columns. */
export function makeRow(position, { accounts, employees }) {
  const type = faker.helpers.arrayElement(names)
  const most = type === 'fee' ? 150 : 5000
  const isTransfer = type === 'transfer'
  return [
    `TXN-${String(position).padStart(12, '0')}`,
    faker.helpers.arrayElement(accounts).account_id,
    type,
    types[type] * faker.number.float({ min: 0.01, max: most, fractionDigits: 2 }),
    faker.date.past({ years: 2 }).toISOString(),
    faker.finance.transactionDescription(),
    faker.number.float({ min: 0, max: 20_000, fractionDigits: 2 }),
    isTransfer ? faker.helpers.arrayElement(accounts).account_number : null,
    isTransfer ? null : faker.location.countryCode(),
    null,
    null,
    faker.datatype.boolean() ? faker.helpers.arrayElement(employees) : null,
  ]
}
