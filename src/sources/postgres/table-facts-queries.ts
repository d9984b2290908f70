import type { CatalogColumn, CatalogTable } from '../../core/catalog/catalog.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { quoteIdentifier, quoteQualified } from '../../postgres/quote.ts'

/** Kinds of types whose least and greatest value say something. */
const orderedKinds = new Set([
  'integer',
  'numeric',
  'float',
  'money',
  'date',
  'time',
  'timestamp',
  'interval',
  'inet',
])
/** Longer values are cut: they are shown and compared, never written. */
const sampleLengthMax = 200

/** The table as a FROM clause names it: without the rows of tables that inherit from it. */
export function fromTable({ schema, name, kind }: CatalogTable): string {
  return `${kind === 'partitioned' ? '' : 'only '}${quoteQualified(schema, name)}`
}

/**
 * About so many rows of the table, the same ones as long as it does not change; all where it has no more.
 *
 * @param method `bernoulli` looks at every row, `system` takes whole pages
 */
export function fromSample(
  table: CatalogTable,
  rows: number,
  rowsWanted: number,
  method: 'bernoulli' | 'system',
): string {
  if (rows <= rowsWanted) return fromTable(table)
  if (table.kind === 'foreign') return `(select * from ${fromTable(table)} limit ${rowsWanted}) t`
  const percent = Math.min(100, (rowsWanted * 100) / rows).toFixed(6)
  return `${fromTable(table)} tablesample ${method} (${percent}) repeatable (1)`
}

/** Rows, and for each column how many values it has and which are its least and greatest: `n0`, `l0`, `g0`, ... */
export function measureColumns(from: string, columns: readonly CatalogColumn[]): string {
  const measures = columns.flatMap((column, index) => {
    const name = quoteIdentifier(column.name)
    const count = `count(${name}) as n${index}`
    return hasOrder(column)
      ? [count, `min(${name})::text as l${index}`, `max(${name})::text as g${index}`]
      : [count]
  })
  return `select ${['count(*) as rows', ...measures].join(', ')} from ${from}`
}

/** The exact least and greatest value of a column, which an index gives at once. */
export function measureEnds(table: CatalogTable, column: CatalogColumn): string {
  const name = quoteIdentifier(column.name)
  return `select min(${name})::text as min, max(${name})::text as max from ${fromTable(table)}`
}

/** Whether the column's values have a least and a greatest one that say something. */
export function hasOrder({ type }: CatalogColumn): boolean {
  return orderedKinds.has(baseTypeOf(type).kind)
}

/** Values of the columns as text: `c0`, `c1`, ... */
export function selectSample(from: string, columns: readonly CatalogColumn[], rowsMax: number): string {
  const values = columns.map(
    ({ name }, index) => `left(${quoteIdentifier(name)}::text, ${sampleLengthMax}) as c${index}`,
  )
  return `select ${values.join(', ')} from ${from} limit ${rowsMax}`
}

/** Keys as text, in their order: `c0`, `c1`, ... */
export function selectKeys(from: string, columns: readonly string[], rowsMax: number): string {
  const names = columns.map(quoteIdentifier)
  const values = names.map((name, index) => `${name}::text as c${index}`)
  const isWhole = names.map((name) => `${name} is not null`).join(' and ')
  return `select ${values.join(', ')} from ${from} where ${isWhole} order by ${names.join(', ')} limit ${rowsMax}`
}

/** Columns as text, NULL too: `c0`, `c1`, ... */
export function selectTexts(from: string, columns: readonly string[]): string {
  const values = columns.map((name, index) => `${quoteIdentifier(name)}::text as c${index}`)
  return `select ${values.join(', ')} from ${from}`
}
