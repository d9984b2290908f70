import type { Catalog, CatalogTable, KeyPart } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { SlotRule } from './exclusion-rules.ts'
import { columnsOfExpression } from './expression-columns.ts'
import type { RowValues } from './row-rules.ts'
import type { TableDraft } from './table-draft.ts'
import { valueReader } from './value-reader.ts'

/**
 * By table: the columns in which rows that are added may not repeat rows that are there, those that keys, uniques and
 * exclusions of it and of its partitions speak of. A key with a counter in it goes on behind the largest one and needs
 * none.
 */
export function takenColumnsOf(
  { tables }: Catalog,
  expressions: Readonly<Record<string, Expression>>,
): ReadonlyMap<string, readonly string[]> {
  const named = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]))
  const rootOf = (table: CatalogTable): CatalogTable => {
    const parent = table.partitionOf === null ? undefined : named.get(table.partitionOf.table)
    return parent === undefined ? table : rootOf(parent)
  }
  const families = Map.groupBy(tables, rootOf)
  return new Map(
    [...families].map(([root, members]) => {
      const spoken = new Set(members.flatMap((table) => [...spokenOf(table, expressions)]))
      const own = root.columns.map(({ name }) => name).filter((name) => spoken.has(name))
      return [`${root.schema}.${root.name}`, own]
    }),
  )
}

function spokenOf(
  { columns, primaryKey, uniques, exclusions }: CatalogTable,
  expressions: Readonly<Record<string, Expression>>,
): ReadonlySet<string> {
  const counters = new Set(
    columns
      .filter(({ sequence, identity }) => sequence !== null || identity !== null)
      .map(({ name }) => name),
  )
  const sources = (sql: string) => columnsOfExpression(expressions[sql] ?? { kind: 'opaque', sql })
  const of = (part: KeyPart) => ('column' in part ? [part.column] : sources(part.sql))
  const keys = primaryKey === null ? uniques : [primaryKey, ...uniques]
  const spoken = new Set<string>()
  for (const { parts, predicateSql } of keys) {
    if (parts.some((part) => 'column' in part && counters.has(part.column))) continue
    for (const name of [...parts.flatMap(of), ...(predicateSql === null ? [] : sources(predicateSql))])
      spoken.add(name)
  }
  for (const { predicateSql } of exclusions)
    for (const name of predicateSql === null ? [] : sources(predicateSql)) spoken.add(name)
  for (const { part } of exclusions.flatMap(({ parts }) => parts)) {
    for (const name of of(part)) spoken.add(name)
    // Bounds of a range that is made of two columns stand in a call that nothing here reads.
    for (const { name } of columns) if ('sql' in part && part.sql.includes(name)) spoken.add(name)
  }
  return spoken
}

/** The rows that are there, by position, in the columns that were read; the others are not known. */
export function rowsThere({ facts, table, positionOf }: TableDraft): readonly RowValues[] {
  const taken = facts?.taken
  if (taken === undefined) return []
  const readers = taken.columns.map((name) => {
    const position = positionOf.get(name) ?? -1
    return { position, read: valueReader(table.columns[position]?.type) }
  })
  return taken.values.map((texts) => {
    const row: RowValues = table.columns.map(() => undefined)
    for (const [at, { position, read }] of readers.entries()) {
      const text = texts[at] ?? null
      if (position >= 0) row[position] = text === null ? null : read(text)
    }
    return row
  })
}

const LOWER = /^[[(]"?([^",]+)"?,/

/** Where the first of the ranges that are there begins; undefined where that is not known of all, or it has no beginning. */
export function lowestThere(draft: TableDraft, { target, subtype }: SlotRule): number | undefined {
  const { facts, table } = draft
  if (facts?.taken?.isComplete !== true) return undefined
  const read = valueReader(subtype)
  const name = table.columns[target.kind === 'range' ? target.position : target.lower]?.name ?? ''
  const at = facts.taken.columns.indexOf(name)
  let lowest = Number.POSITIVE_INFINITY
  for (const texts of facts.taken.values) {
    const text = texts[at]
    if (text === null || text === 'empty') continue
    const bound = target.kind === 'range' ? LOWER.exec(text ?? '')?.[1] : text
    const value = bound === undefined ? undefined : read(bound)
    if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
    lowest = Math.min(lowest, value)
  }
  return Number.isFinite(lowest) ? lowest : undefined
}
