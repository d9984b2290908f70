import type { Catalog, CatalogTable } from '../../core/catalog/catalog.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'

/** How many rows each table is to get. */
export interface RowChoices {
  /** For every table that nothing else is said of. */
  readonly rows: number
  /** By `schema.table`. */
  readonly rowsOf: Readonly<Record<string, number>>
  /** Bytes that all rows together come to, about; takes the place of `rows`. */
  readonly sizeBytes?: number | undefined
}

const LOOKUP_ROWS = 25
const LOOKUP_COLUMNS_MAX = 5
const CHILDREN_PER_PARENT = 4
const DEPTH_MAX = 5
/** Header and item pointer of a row, in bytes. */
const ROW_OVERHEAD_BYTES = 28
const TEXT_BYTES = 24

/** The rows of each table of a plan, by `schema.table`. */
export function countRows(
  tables: readonly CatalogTable[],
  { rows, rowsOf, sizeBytes }: RowChoices,
): ReadonlyMap<string, number> {
  const spread = sizeBytes === undefined ? undefined : spreadBytes(tables, sizeBytes)
  return new Map(
    tables.map((table) => {
      const name = nameOf(table)
      return [name, rowsOf[name] ?? spread?.get(name) ?? rows]
    }),
  )
}

const nameOf = ({ schema, name }: CatalogTable): string => `${schema}.${name}`

/**
 * Small tables that others look things up in stay small; of the others each has so many times the rows of what it
 * refers to, so that all together take the bytes.
 */
function spreadBytes(tables: readonly CatalogTable[], sizeBytes: number): ReadonlyMap<string, number> {
  const referred = new Set(tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ table }) => table)))
  const lookups = new Set(tables.filter((table) => isLookup(table, referred)).map(nameOf))
  const byName = new Map(tables.map((table) => [nameOf(table), table]))
  const shares = new Map(
    tables
      .filter((table) => !lookups.has(nameOf(table)))
      .map((table) => [nameOf(table), shareOf(table, byName, lookups, new Set())]),
  )
  let bytesPerShare = 0
  for (const [name, share] of shares) bytesPerShare += share * widthOf(byName.get(name) as CatalogTable)
  const fixed = [...lookups].reduce(
    (sum, name) => sum + LOOKUP_ROWS * widthOf(byName.get(name) as CatalogTable),
    0,
  )
  const rowsPerShare = Math.max(0, sizeBytes - fixed) / Math.max(1, bytesPerShare)
  return new Map(
    tables.map((table) => {
      const share = shares.get(nameOf(table))
      return [
        nameOf(table),
        share === undefined ? LOOKUP_ROWS : Math.max(1, Math.round(share * rowsPerShare)),
      ]
    }),
  )
}

/** Referred to, referring to nothing, and narrow: countries, kinds, categories. */
function isLookup(table: CatalogTable, referred: ReadonlySet<string>): boolean {
  return (
    referred.has(nameOf(table)) &&
    table.foreignKeys.every((key) => key.table === nameOf(table)) &&
    table.columns.length <= LOOKUP_COLUMNS_MAX
  )
}

/** As many as the parents have where each parent has one at most, else several times as many. */
function shareOf(
  table: CatalogTable,
  byName: ReadonlyMap<string, CatalogTable>,
  lookups: ReadonlySet<string>,
  above: ReadonlySet<string>,
): number {
  const name = nameOf(table)
  if (above.has(name) || above.size >= DEPTH_MAX) return 1
  const within = new Set([...above, name])
  const parents = table.foreignKeys.filter(
    (key) => key.table !== name && byName.has(key.table) && !lookups.has(key.table),
  )
  const shares = parents.map((key) => {
    const share = shareOf(byName.get(key.table) as CatalogTable, byName, lookups, within)
    return isOneToOne(table, key.columns) ? share : share * CHILDREN_PER_PARENT
  })
  return Math.max(1, ...shares)
}

/** Whether no two rows can have the same parent. */
export function isOneToOne({ primaryKey, uniques }: CatalogTable, columns: readonly string[]): boolean {
  return [...(primaryKey === null ? [] : [primaryKey]), ...uniques].some(
    ({ parts, predicateSql }) =>
      predicateSql === null && parts.every((part) => 'column' in part && columns.includes(part.column)),
  )
}

/** Bytes that a row takes, about. */
function widthOf(table: CatalogTable): number {
  return table.columns.reduce((sum, { type }) => sum + bytesOf(type), ROW_OVERHEAD_BYTES)
}

function bytesOf(type: ValueType): number {
  const base = baseTypeOf(type)
  switch (base.kind) {
    case 'boolean':
      return 1
    case 'integer':
    case 'float':
      return base.bits / 8
    case 'date':
    case 'enum':
      return 4
    case 'uuid':
    case 'interval':
      return 16
    case 'text':
      return base.length === undefined ? TEXT_BYTES * 2 : Math.min(base.length, TEXT_BYTES)
    case 'json':
    case 'jsonb':
    case 'xml':
    case 'array':
    case 'composite':
      return TEXT_BYTES * 3
    default:
      return 8
  }
}

/**
 * The tables of a catalogue that rows go into by name: partitions get theirs through the whole, and one without any
 * takes none.
 */
export const fillable = (catalog: Catalog): readonly CatalogTable[] => {
  const whole = wholesOf(catalog)
  return catalog.tables.filter(
    (table) => table.partitionOf === null && table.kind !== 'foreign' && !isBare(table, whole),
  )
}

/** The partitioned tables of a catalogue that have no partition, so that no row can go into them. */
export const partitionless = (catalog: Catalog): readonly CatalogTable[] => {
  const whole = wholesOf(catalog)
  return catalog.tables.filter((table) => table.partitionOf === null && isBare(table, whole))
}

type Wholes = ReadonlyMap<string, readonly CatalogTable[]>

const wholesOf = ({ tables }: Catalog): Wholes =>
  Map.groupBy(tables, ({ partitionOf }) => partitionOf?.table ?? '')

/** Whether no branch of a partitioned table ends in a table that holds rows. */
const isBare = (table: CatalogTable, wholes: Wholes): boolean =>
  table.partitioning !== null && (wholes.get(nameOf(table)) ?? []).every((part) => isBare(part, wholes))
