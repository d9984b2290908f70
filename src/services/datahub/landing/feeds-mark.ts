import { formatDay } from '../../../core/calendar.ts'
import type { DatasetIdentity } from '../../../core/dataset.ts'
import { quoteIdentifier } from '../../../postgres/quote.ts'
import type { Querying } from '../../../postgres/session.ts'
import { ledgerSchema } from '../../../runs/ledger-schema.ts'

const markTable = `${quoteIdentifier(ledgerSchema)}.feeds`

/** Whose feeds they are: another bank in the same place needs others. */
export function feedsMark({ domain, version, seed, asOf, roots }: DatasetIdentity): string {
  const counts = Object.entries(roots).map(([root, count]) => `${count} ${root}`)
  return [domain, version, seed, formatDay(asOf), ...counts].join(' ')
}

/** Notes whose feeds the database holds, in the ledger's schema, which is no part of the estate. */
export async function writeFeedsMark(querying: Querying, mark: string): Promise<void> {
  await querying.script(`create table if not exists ${markTable} (filled_for text not null)`)
  await querying.query(`delete from ${markTable}`)
  await querying.query(`insert into ${markTable} values ($1)`, [mark])
}

/** Whose feeds the database holds; undefined when it holds none. */
export async function readFeedsMark(querying: Querying): Promise<string | undefined> {
  const [found] = await querying.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    markTable,
  ])
  if (found?.there !== true) return undefined
  const [row] = await querying.query<{ mark: string }>(`select filled_for as mark from ${markTable}`)
  return row?.mark
}
