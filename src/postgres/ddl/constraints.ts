import type { TableSpec } from '../../core/table.ts'
import { quoteLiteral } from '../quote.ts'
import { objectName } from './object-name.ts'
import { plainName } from './plain-name.ts'

/** A primary key or a uniqueness. */
export interface KeyConstraint {
  readonly name: string
  readonly isPrimary: boolean
  readonly columns: readonly string[]
}

export interface CheckConstraint {
  readonly name: string
  /** The SQL between the brackets. */
  readonly condition: string
}

export interface ForeignKey {
  readonly name: string
  readonly column: string
  readonly target: { readonly schema: string; readonly table: string; readonly column: string }
  /** Whether the target lies in the table's own schema. */
  readonly isWithinSchema: boolean
}

/** An index beyond those that keys bring. */
export interface IndexSpec {
  readonly name: string
  readonly columns: readonly string[]
  /** The SQL after WHERE: rows that it does not name are not in the index. */
  readonly condition?: string
}

/** The keys of a table, the primary one first. */
export function keysOf(table: TableSpec): readonly KeyConstraint[] {
  const unique = (table.unique ?? []).map((columns) => ({
    name: objectName(table.name, columns, 'key'),
    isPrimary: false,
    columns,
  }))
  return [{ name: objectName(table.name, [], 'pkey'), isPrimary: true, columns: table.primaryKey }, ...unique]
}

/** What a row must satisfy: a check for every closed list, then those that the spec names. */
export function checksOf(table: TableSpec): readonly CheckConstraint[] {
  const lists = Object.entries(table.columns).flatMap(([name, { values }]) => {
    if (values === undefined) return []
    const condition = `${plainName(name)} IN (${values.map(quoteLiteral).join(', ')})`
    return [{ name: objectName(table.name, [name], 'check'), condition }]
  })
  const named = Object.entries(table.checks ?? {}).map(([name, condition]) => ({
    name: objectName(table.name, [name], 'check'),
    condition,
  }))
  return [...lists, ...named]
}

/** What the table refers to. */
export function foreignKeysOf(table: TableSpec): readonly ForeignKey[] {
  return Object.entries(table.columns).flatMap(([column, { references }]) => {
    if (references === undefined) return []
    const [schema = '', name = ''] = references.table.split('.')
    return [
      {
        name: objectName(table.name, [column], 'fkey'),
        column,
        target: { schema, table: name, column: references.column },
        isWithinSchema: schema === table.schema,
      },
    ]
  })
}

/**
 * The indexes of a table: those that the spec asks for, and one for every reference that nothing else leads with. A
 * column that may be empty is indexed where it is not: nobody looks up what refers to nothing, and where few rows refer
 * to something the index is small and quickly made.
 */
export function indexesOf(table: TableSpec): readonly IndexSpec[] {
  const asked = table.indexes ?? []
  const leading = new Set([
    ...keysOf(table).map(({ columns }) => columns[0]),
    ...asked.map(([first]) => first),
  ])
  const referring = foreignKeysOf(table)
    .filter(({ column }) => !leading.has(column))
    .map(({ column }) => [column])
  return [...referring, ...asked].map((columns) => {
    const [first = ''] = columns
    const isPartial = columns.length === 1 && table.columns[first]?.isNullable === true
    const name = objectName(table.name, columns, 'idx')
    return { name, columns, ...(isPartial ? { condition: `${plainName(first)} IS NOT NULL` } : {}) }
  })
}
