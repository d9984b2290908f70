// @snaplet/seed by what it reads from the database, connected to accounts and staff that are there.

import { createSeedClient } from '@snaplet/seed'
import { SeedPg } from '@snaplet/seed/adapter-pg'
import { Client } from 'pg'

const rows = Number(process.argv[2])
const client = new Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
const accounts = await client.query('select account_id, account_number from accounts_db.accounts')
const employees = await client.query('select employee_id from employees_db.employees')
const seed = await createSeedClient({
  adapter: new SeedPg(client),
  connect: { accounts: accounts.rows, employees: employees.rows },
})
await seed.transactions((some) => some(rows))
await client.end()
process.exit(0)
