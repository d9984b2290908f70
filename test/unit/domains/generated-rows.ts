import type { DatasetIdentity } from '../../../src/core/dataset.ts'
import { type Domain, tablesOf } from '../../../src/core/domain.ts'
import { NumberedKey } from '../../../src/core/numbered-key.ts'
import { qualifiedName } from '../../../src/core/table.ts'

export type GeneratedRow = Readonly<Record<string, unknown>>

/** Every row of a dataset, by `schema.table`, in memory. */
export function generateAll(domain: Domain, identity: DatasetIdentity): ReadonlyMap<string, GeneratedRow[]> {
  const lifeOf = domain.livesOf(identity)
  const rowsOf = new Map<string, GeneratedRow[]>()
  for (const table of tablesOf(domain)) {
    const rows: GeneratedRow[] = []
    const emit = (row: unknown) => void rows.push(spelledOut(row as GeneratedRow))
    for (let root = 0; root < (identity.roots[table.root] ?? 0); root++)
      table.rows(lifeOf(table.root, root) as never, emit)
    rowsOf.set(qualifiedName(table), rows)
  }
  return rowsOf
}

/** The row with the keys that are not put together yet as texts. */
const spelledOut = (row: GeneratedRow): GeneratedRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof NumberedKey ? value.toString() : value,
    ]),
  )
