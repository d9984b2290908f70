import type { Catalog, CatalogColumn, CatalogTable, KeyPart, UniqueKey } from '../../core/catalog/catalog.ts'
import type { ColumnFacts, KeyPool, TableFacts, TakenRows } from '../../core/catalog/table-facts.ts'
import type { Querying, Session } from '../../postgres/session.ts'
import {
  fromSample,
  fromTable,
  hasOrder,
  measureColumns,
  measureEnds,
  selectKeys,
  selectSample,
  selectTexts,
} from './table-facts-queries.ts'

/** How much is read of a table. */
export interface FactLimits {
  /** Most keys of each pool. */
  readonly keysMax?: number
  /** Rows looked at for values that are common. */
  readonly sampleRows?: number
  /** Tables that are estimated to have more rows are measured by a sample of about so many. */
  readonly measuredRowsMax?: number
  /** Tables that are estimated to have more rows are not counted. */
  readonly countedRowsMax?: number
  /** Most rows that are read whole in the columns that are taken. */
  readonly takenRowsMax?: number
}

const defaults = {
  keysMax: 10_000,
  sampleRows: 1_000,
  measuredRowsMax: 200_000,
  countedRowsMax: 20_000_000,
  takenRowsMax: 50_000,
} as const satisfies Required<FactLimits>

/** Postgres returns at most 1,664 columns. */
const columnsPerQuery = 500
const commonMax = 20
const commonShareMin = 0.01

/**
 * Looks at the rows that the tables hold, in one moment of the database. The same rows give the same facts.
 *
 * @param tables `schema.table`; names that the catalogue does not have are left out
 * @param takenColumns by table: the columns in which rows that are added may not repeat others
 */
export async function readTableFacts(
  session: Session,
  catalog: Catalog,
  tables: readonly string[],
  limits: FactLimits = {},
  takenColumns: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<readonly TableFacts[]> {
  const wanted = new Set(tables)
  const known = [...catalog.tables, ...catalog.outside]
  const found = known.filter(({ schema, name }) => wanted.has(`${schema}.${name}`))
  return await session.transaction(async () => {
    const facts: TableFacts[] = []
    for (const table of found) {
      const whole = { ...defaults, ...limits }
      const own = await readFacts(session, table, whole)
      const columns = takenColumns.get(own.table) ?? []
      const isAsked = columns.length > 0 && own.rows > 0
      const taken = isAsked
        ? await readTaken(session, table, columns, own.rows, whole.takenRowsMax)
        : undefined
      facts.push(taken === undefined ? own : { ...own, taken })
    }
    return facts
  }, 'isolation level repeatable read read only')
}

async function readFacts(
  querying: Querying,
  table: CatalogTable,
  limits: Required<FactLimits>,
): Promise<TableFacts> {
  const isCounted = (table.estimatedRows ?? 0) <= limits.countedRowsMax
  const [counted] = isCounted
    ? await querying.query<{ rows: number }>(`select count(*) as rows from ${fromTable(table)}`)
    : []
  const rows = counted?.rows ?? table.estimatedRows ?? 0
  const keys: KeyPool[] = []
  for (const key of keysOf(table)) keys.push(await readPool(querying, table, key, rows, limits.keysMax))
  const columns: Record<string, ColumnFacts> = {}
  for (let first = 0; first < table.columns.length; first += columnsPerQuery) {
    const some = table.columns.slice(first, first + columnsPerQuery)
    Object.assign(columns, await readColumnFacts(querying, table, some, rows, limits))
  }
  return { table: `${table.schema}.${table.name}`, rows, isCounted, keys, columns }
}

interface PlainKey {
  readonly name: string
  readonly columns: readonly string[]
}

/** Keys that a reference can point at. */
function keysOf({ primaryKey, uniques }: CatalogTable): readonly PlainKey[] {
  const all: readonly UniqueKey[] = primaryKey === null ? uniques : [primaryKey, ...uniques]
  return all.flatMap(({ name, parts, predicateSql }) =>
    predicateSql === null && parts.every(isColumn)
      ? [{ name, columns: parts.map(({ column }) => column) }]
      : [],
  )
}

function isColumn(part: KeyPart): part is { readonly column: string } {
  return 'column' in part
}

async function readPool(
  querying: Querying,
  table: CatalogTable,
  { name, columns }: PlainKey,
  rows: number,
  keysMax: number,
): Promise<KeyPool> {
  const from = fromSample(table, rows, keysMax, 'bernoulli')
  const found = await querying.query<Record<string, string>>(selectKeys(from, columns, keysMax))
  const values = found.map((row) => columns.map((_, index) => row[`c${index}`] ?? ''))
  return { name, columns, values, isComplete: rows <= keysMax }
}

async function readTaken(
  querying: Querying,
  table: CatalogTable,
  columns: readonly string[],
  rows: number,
  rowsMax: number,
): Promise<TakenRows> {
  const found = await querying.query<Record<string, string | null>>(
    selectTexts(fromSample(table, rows, rowsMax, 'bernoulli'), columns),
  )
  const values = found.map((row) => columns.map((_, index) => row[`c${index}`] ?? null))
  return { columns, values, isComplete: rows <= rowsMax }
}

async function readColumnFacts(
  querying: Querying,
  table: CatalogTable,
  columns: readonly CatalogColumn[],
  rows: number,
  limits: Required<FactLimits>,
): Promise<Record<string, ColumnFacts>> {
  const isWhole = rows <= limits.measuredRowsMax
  const measured = fromSample(table, rows, limits.measuredRowsMax, 'system')
  const [measures = {}] = await querying.query<Record<string, number | string | null>>(
    measureColumns(measured, columns),
  )
  const sample = fromSample(table, rows, limits.sampleRows, isWhole ? 'bernoulli' : 'system')
  const samples = await querying.query<Record<string, string | null>>(
    selectSample(sample, columns, limits.sampleRows),
  )
  const inKeys = new Set(keysOf(table).flatMap((key) => key.columns))
  const facts: Record<string, ColumnFacts> = {}
  for (const [index, column] of columns.entries()) {
    const isExact = isWhole || !inKeys.has(column.name) || !hasOrder(column)
    const [exact] = isExact
      ? []
      : await querying.query<{ min: string | null; max: string | null }>(measureEnds(table, column))
    const seen = Number(measures['rows'] ?? 0)
    facts[column.name] = {
      nullShare: seen === 0 ? 0 : (seen - Number(measures[`n${index}`])) / seen,
      min: exact?.min ?? textOrNull(measures[`l${index}`]),
      max: exact?.max ?? textOrNull(measures[`g${index}`]),
      common: commonValues(samples.flatMap((row) => row[`c${index}`] ?? [])),
    }
  }
  return facts
}

function textOrNull(value: number | string | null | undefined): string | null {
  return value === undefined || value === null ? null : String(value)
}

function commonValues(values: readonly string[]): ColumnFacts['common'] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1 && count >= values.length * commonShareMin)
    .toSorted(([one, many], [other, few]) => few - many || (one < other ? -1 : 1))
    .slice(0, commonMax)
    .map(([value, count]) => ({ value, share: count / values.length }))
}
