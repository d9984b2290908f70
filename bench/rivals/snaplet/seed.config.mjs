// What @snaplet/seed is told of the database: where it is, and the tables that matter.
import { SeedPg } from '@snaplet/seed/adapter-pg'
import { Client } from 'pg'

// oxlint-disable-next-line import/no-default-export -- @snaplet/seed takes its settings from there
export default {
  adapter: async () => {
    const client = new Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    return new SeedPg(client)
  },
  select: ['!*', 'accounts_db.*', 'employees_db.*'],
}
