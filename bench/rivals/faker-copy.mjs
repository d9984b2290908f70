// faker and one COPY in text form.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { columns, makeRow, readParents } from './faker-rows.mjs'

const ROWS_PER_CHUNK = 500
const rows = Number(process.argv[2])
const client = new Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
const parents = await readParents(client)
await pipeline(
  Readable.from(chunks()),
  client.query(copyFrom(`copy accounts_db.transactions (${columns.join(',')}) from stdin`)),
)
await client.end()

function* chunks() {
  for (let from = 0; from < rows; from += ROWS_PER_CHUNK) {
    let text = ''
    for (let position = from; position < Math.min(from + ROWS_PER_CHUNK, rows); position++) {
      const cells = makeRow(position, parents).map((value) => (value === null ? '\\N' : String(value)))
      text += `${cells.join('\t')}\n`
    }
    yield text
  }
}
