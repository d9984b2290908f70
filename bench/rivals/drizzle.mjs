// drizzle-seed with generators chosen column by column, so that it keeps the declared constraints.
import { drizzle } from 'drizzle-orm/node-postgres'
import { numeric, pgSchema, text, timestamp, varchar } from 'drizzle-orm/pg-core'
import { seed } from 'drizzle-seed'
import { Pool } from 'pg'

const rows = Number(process.argv[2])
const pool = new Pool({ connectionString: process.env.DATABASE_URL })
const accounts = await pool.query('select account_id from accounts_db.accounts')
const employees = await pool.query('select employee_id from employees_db.employees')
const transactions = pgSchema('accounts_db').table('transactions', {
  transaction_id: varchar({ length: 20 }).primaryKey(),
  account_id: varchar({ length: 20 }).notNull(),
  transaction_type: varchar({ length: 50 }).notNull(),
  transaction_amount: numeric({ precision: 15, scale: 2 }).notNull(),
  transaction_date: timestamp().notNull(),
  description: text().notNull(),
  balance_after: numeric({ precision: 15, scale: 2 }).notNull(),
  counterparty_account: varchar({ length: 20 }),
  counterparty_country: varchar({ length: 2 }),
  reference_type: varchar({ length: 50 }),
  reference_id: varchar({ length: 20 }),
  processed_by: varchar({ length: 20 }),
})

await seed(drizzle(pool), { transactions }, { count: rows, seed: 42 }).refine((generate) => ({
  transactions: {
    columns: {
      transaction_id: generate.uuid(),
      account_id: generate.valuesFromArray({ values: accounts.rows.map((row) => row.account_id) }),
      transaction_type: generate.valuesFromArray({ values: ['deposit', 'interest'] }),
      transaction_amount: generate.number({ minValue: 0.01, maxValue: 5000, precision: 100 }),
      transaction_date: generate.date({ minDate: '2024-11-21', maxDate: '2026-11-20' }),
      description: generate.loremIpsum({ sentencesCount: 1 }),
      balance_after: generate.number({ minValue: 0, maxValue: 20_000, precision: 100 }),
      counterparty_account: generate.default({ defaultValue: null }),
      counterparty_country: generate.valuesFromArray({ values: ['DE', 'FR', 'GB', 'NL'] }),
      reference_type: generate.default({ defaultValue: null }),
      reference_id: generate.default({ defaultValue: null }),
      processed_by: generate.valuesFromArray({ values: employees.rows.map((row) => row.employee_id) }),
    },
  },
}))
await pool.end()
