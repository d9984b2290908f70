import type { AnyTable } from '../../core/table.ts'
import { qualifiedName } from '../../core/table.ts'
import { checksOf, foreignKeysOf, keysOf } from '../../postgres/ddl/constraints.ts'
import { quoteIdentifier, quoteLiteral } from '../../postgres/quote.ts'
import { type Place, placedName } from '../../sinks/postgres/place.ts'
import type { Rule } from '../database/rule-files.ts'

/**
 * For each table a query that finds constraints that are missing or not proven, and rows that break one all the same:
 * a constraint that was switched off for a while says nothing about the rows of that time.
 */
export function constraintRules(place: Place, tables: readonly AnyTable[]): readonly Rule[] {
  return tables.map((table) => ({
    name: `constraints/${qualifiedName(table)}`,
    title: `Every constraint of ${qualifiedName(table)} is there, proven and kept`,
    sql: [
      missingSql(place, table),
      ...keysOf(table).map(({ name, columns }) => doubledSql(place, table, name, columns)),
      ...foreignKeysHere(place, table).map((key) => danglingSql(place, table, key)),
      ...checksOf(table).map(({ name, condition }) => brokenSql(place, table, name, condition)),
    ].join('\nUNION ALL\n'),
    file: '',
  }))
}

function missingSql(place: Place, table: AnyTable): string {
  const names = [...keysOf(table), ...foreignKeysHere(place, table), ...checksOf(table)].map(
    ({ name }) => name,
  )
  const values = names.map((name) => `(${quoteLiteral(name)})`).join(', ')
  return `SELECT w.name AS "constraint", 'missing or not proven' AS problem
FROM (VALUES ${values}) AS w (name)
WHERE NOT EXISTS (
  SELECT FROM pg_constraint k
  WHERE k.conrelid = ${quoteLiteral(placedName(place, table))}::regclass AND k.conname = w.name AND k.convalidated
)`
}

function doubledSql(place: Place, table: AnyTable, name: string, columns: readonly string[]): string {
  const key = columns.map(quoteIdentifier)
  const isThere = key.map((column) => `${column} IS NOT NULL`).join(' AND ')
  return `SELECT ${quoteLiteral(name)}, 'the same key in ' || count(*) || ' rows'
FROM ${placedName(place, table)} WHERE ${isThere} GROUP BY ${key.join(', ')} HAVING count(*) > 1`
}

function danglingSql(place: Place, table: AnyTable, key: ReturnType<typeof foreignKeysOf>[number]): string {
  const target = placedName(place, { schema: key.target.schema, name: key.target.table })
  const [column, wanted] = [`t.${quoteIdentifier(key.column)}`, `r.${quoteIdentifier(key.target.column)}`]
  return `SELECT ${quoteLiteral(key.name)}, 'refers to nothing: ' || ${column}
FROM ${placedName(place, table)} t
WHERE ${column} IS NOT NULL AND NOT EXISTS (SELECT FROM ${target} r WHERE ${wanted} = ${column})`
}

function brokenSql(place: Place, table: AnyTable, name: string, condition: string): string {
  const key = table.primaryKey.map((column) => `${quoteIdentifier(column)}::text`).join(" || ' ' || ")
  return `SELECT ${quoteLiteral(name)}, 'broken by ' || ${key} FROM ${placedName(place, table)} WHERE NOT (${condition})`
}

/** References to other databases are logical: nothing can hold them. */
function foreignKeysHere(place: Place, table: AnyTable) {
  return foreignKeysOf(table).filter(({ isWithinSchema }) => isWithinSchema || place.layout === 'schemas')
}
