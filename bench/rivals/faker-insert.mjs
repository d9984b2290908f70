// faker and INSERT statements of 1,000 rows each.
import { Client } from 'pg'
import { columns, makeRow, readParents } from './faker-rows.mjs'

const ROWS_PER_STATEMENT = 1000
const rows = Number(process.argv[2])
const client = new Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
const parents = await readParents(client)
for (let from = 0; from < rows; from += ROWS_PER_STATEMENT) {
  const count = Math.min(ROWS_PER_STATEMENT, rows - from)
  const values = Array.from({ length: count }, (_, position) => makeRow(from + position, parents)).flat()
  const places = Array.from({ length: count }, (_, row) => {
    const cells = columns.map((_column, column) => `$${row * columns.length + column + 1}`)
    return `(${cells.join(',')})`
  })
  await client.query(
    `insert into accounts_db.transactions (${columns.join(',')}) values ${places.join(',')}`,
    values,
  )
}
await client.end()
