import type { NameDataset } from '../../../core/estate/dataset-name.ts'
import type { Assertion } from '../../../core/estate/observations.ts'
import type { Check } from '../../../domains/bank/quality/check.ts'
import type { Querying } from '../../../postgres/session.ts'
import type { DeliveredWindow } from '../landing/delivered-window.ts'
import { bindExpressions, bindMoments } from './bind-moments.ts'

/** Asks every check on every morning of the window, of the database as it is. */
export async function evaluateChecks(
  querying: Querying,
  checks: readonly Check[],
  window: DeliveredWindow,
  nameOf: NameDataset,
): Promise<readonly Assertion[]> {
  const assertions: Assertion[] = []
  for (const check of checks) {
    const { id, schema, table, column, kind, measure, description } = check
    const limits = {
      ...(await readLimit(querying, 'from', check.from, window)),
      ...(await readLimit(querying, 'to', check.to, window)),
    }
    const asked = await askEveryMorning(querying, check, window)
    assertions.push({
      id,
      dataset: nameOf(schema, table),
      ...(column === undefined ? {} : { column }),
      kind,
      ...(measure === undefined ? {} : { measure }),
      description,
      sql: bindMoments(check.sql, { check: window.lastCheck, books: window.books }),
      ...limits,
      results: asked.map(({ at, found }) => ({ at, found, isKept: lies(found, limits) })),
    })
  }
  return assertions
}

interface Limits {
  readonly from?: number
  readonly to?: number
}

const lies = (found: number, { from = -Infinity, to = Infinity }: Limits): boolean =>
  found >= from && found <= to

async function readLimit(
  querying: Querying,
  name: keyof Limits,
  sql: string | undefined,
  { books, lastCheck }: DeliveredWindow,
): Promise<Limits> {
  if (sql === undefined) return {}
  const bound = bindMoments(sql, { check: lastCheck, books })
  const [row] = await querying.query<{ found: string | null }>(`select (${bound})::numeric::text as found`)
  return { [name]: Number(row?.found ?? 0) }
}

async function askEveryMorning(
  querying: Querying,
  { sql }: Check,
  { firstCheck, lastCheck, books }: DeliveredWindow,
): Promise<readonly { readonly at: number; readonly found: number }[]> {
  const rows = await querying.query<{ at: string; found: string | null }>(
    `select (extract(epoch from morning.moment) * 1000)::bigint::text as at,
       (${bindExpressions(sql, 'morning.moment', books)})::numeric::text as found
     from generate_series($1::timestamp, $2::timestamp, interval '1 day') as morning (moment)
     order by 1`,
    [firstCheck, lastCheck],
  )
  return rows.map(({ at, found }) => ({ at: Number(at), found: Number(found ?? 0) }))
}
