import type { ForeignKey } from '../../core/catalog/catalog.ts'
import type { ForeignKeyRow } from './constraint-rows.ts'
import { deferrableOf } from './keys-of-table.ts'

/** What the numbers of the catalogue stand for. */
export interface CatalogNames {
  tableOf(id: number): string
  columnOf(table: number, number: number): string
  /** The partitioned table at the top of a partition; undefined for a table that is none. */
  rootOf(table: number): number | undefined
}

const matches = { s: 'simple', f: 'full', p: 'partial' } as const

/**
 * The foreign keys of each table by its number. A partition shows those that hold on it; those that sit on partitions
 * alone also show on the partitioned table, as one with the partitions named.
 */
export function foldForeignKeys(
  rows: readonly ForeignKeyRow[],
  names: CatalogNames,
): ReadonlyMap<number, readonly ForeignKey[]> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const own = rows.filter((row) => originOf(row, byId).target === row.target)
  const folded = new Map<number, ForeignKey[]>()
  for (const row of own) addTo(folded, row.table, foreignKey(row, names, []))
  const onPartitions = Map.groupBy(
    own.filter((row) => row.parent === 0 && names.rootOf(row.table) !== undefined),
    (row) => sameness(row, names),
  )
  for (const group of onPartitions.values()) {
    const [first] = group
    const root = first === undefined ? undefined : names.rootOf(first.table)
    if (first === undefined || root === undefined) continue
    const partitions = group.map(({ table }) => names.tableOf(table)).toSorted()
    addTo(folded, root, foreignKey(first, names, partitions))
  }
  return folded
}

function addTo(folded: Map<number, ForeignKey[]>, table: number, key: ForeignKey): void {
  const keys = folded.get(table)
  if (keys === undefined) folded.set(table, [key])
  else keys.push(key)
}

/** The constraint that a user made, of which Postgres made this copy. */
function originOf(row: ForeignKeyRow, byId: ReadonlyMap<number, ForeignKeyRow>): ForeignKeyRow {
  const parent = byId.get(row.parent)
  return parent === undefined ? row : originOf(parent, byId)
}

function sameness(row: ForeignKeyRow, names: CatalogNames): string {
  const columns = row.columns.map((number) => names.columnOf(row.table, number))
  return JSON.stringify([
    names.rootOf(row.table),
    row.target,
    columns,
    row.references,
    row.match,
    row.isEnforced,
  ])
}

function foreignKey(row: ForeignKeyRow, names: CatalogNames, partitions: readonly string[]): ForeignKey {
  return {
    name: row.name,
    columns: row.columns.map((number) => names.columnOf(row.table, number)),
    table: names.tableOf(row.target),
    references: row.references.map((number) => names.columnOf(row.target, number)),
    match: matches[row.match],
    deferrable: deferrableOf(row),
    isValidated: row.isValidated,
    partitions,
    ...(row.isEnforced ? {} : { isEnforced: false }),
    ...(row.isPeriod ? { isPeriod: true } : {}),
  }
}
