import type { Clock } from '../../core/clock.ts'
import type { Domain } from '../../core/domain.ts'
import { UserError } from '../../core/errors.ts'
import { findTable } from './find-table.ts'
import { rowWriter, type SampleColumn, type SampleRow, sampleColumns } from './row-text.ts'
import { type SampleRequest, sampleDataset } from './sample-dataset.ts'
import { sampleUsers } from './sample-users.ts'

/** Rows that were made without a database. */
export interface Sample {
  /** `schema.table`, or `users`. */
  readonly table: string
  readonly columns: readonly SampleColumn[]
  readonly rows: readonly SampleRow[]
}

/** Banks grow by this factor until they have as many rows as asked for. */
const GROWTH = 4
const SCALE_MAX = 100_000

/**
 * The first rows of a table of the domain, or so many users; lives are made one by one until there are enough.
 *
 * @throws UserError for a table that is not known, or that never has so many rows
 */
export function sampleTable(
  domain: Domain,
  { table: asked, count, ...request }: SampleRequest & { readonly table: string; readonly count: number },
  clock: Clock,
): Sample {
  if (asked === 'users') return sampleUsers(count, sampleDataset(domain, request, clock))
  const table = findTable(domain, asked)
  const write = rowWriter(table)
  let rows: SampleRow[] = []
  for (let scale = request.scale ?? 1; ; scale *= GROWTH) {
    const identity = sampleDataset(domain, { ...request, scale }, clock)
    const lifeOf = domain.livesOf(identity)
    const roots = identity.roots[table.root] ?? 0
    rows = []
    for (let root = 0; root < roots && rows.length < count; root++) {
      table.rows(lifeOf(table.root, root) as never, (row) => rows.push(write(row)))
    }
    const isFixed = request.scale !== undefined || roots === 1 || scale * GROWTH > SCALE_MAX
    if (rows.length >= count || isFixed) break
  }
  if (rows.length < count) throw tooFew(asked, rows.length, count)
  return { table: `${table.schema}.${table.name}`, columns: sampleColumns(table), rows: rows.slice(0, count) }
}

function tooFew(table: string, found: number, count: number): UserError {
  return new UserError(
    `Cannot make ${count} rows of ${table}: found ${found} in this bank; expected as many`,
    [`Ask for ${found} or fewer`, 'Give a larger --scale, where the table grows with it'],
  )
}
