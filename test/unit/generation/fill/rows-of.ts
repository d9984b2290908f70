import type { CatalogTable } from '../../../../src/core/catalog/catalog.ts'
import type { Value } from '../../../../src/core/catalog/value.ts'
import type { CompiledFill } from '../../../../src/generation/fill/compiled-fill.ts'
import type { FillInput } from '../../../../src/generation/fill/fill-input.ts'
import { tupleText } from '../../../../src/generation/fill/tuple-text.ts'

type Rows = readonly Readonly<Record<string, Value>>[]

/** All rows of all tables, by column name. */
export function rowsOf({ tables }: CompiledFill): Readonly<Record<string, Rows>> {
  return Object.fromEntries(
    tables.map(({ table, rows, columns, rowAt }) => [
      table,
      Array.from({ length: rows }, (_, index) => {
        const row = rowAt(index)
        return Object.fromEntries(columns.map((name, at) => [name, row[at] as Value]))
      }),
    ]),
  )
}

/** Names of the keys, uniques, references and NOT NULLs that the rows break, as the database would see them. */
export function violationsOf(input: FillInput, fill: CompiledFill): readonly string[] {
  const rows = rowsOf(fill)
  const planned = input.catalog.tables.filter((table) => nameOf(table) in rows)
  return planned.flatMap((table) => [
    ...brokenUniques(table, rows[nameOf(table)] ?? []),
    ...brokenReferences(table, rows),
    ...table.columns.flatMap(({ name, isNullable, generatedSql }) =>
      !isNullable &&
      generatedSql === null &&
      (rows[nameOf(table)] ?? []).some((row) => (row[name] ?? null) === null)
        ? [`${nameOf(table)}.${name} is NULL`]
        : [],
    ),
  ])
}

const nameOf = ({ schema, name }: CatalogTable): string => `${schema}.${name}`

function brokenUniques({ primaryKey, uniques }: CatalogTable, rows: Rows): string[] {
  return [...(primaryKey === null ? [] : [primaryKey]), ...uniques].flatMap(
    ({ name, parts, nullsDistinct, predicateSql }) => {
      if (predicateSql !== null || parts.some((part) => 'sql' in part)) return []
      const keys = rows
        .map((row) => parts.map((part) => ('column' in part ? (row[part.column] ?? null) : null)))
        .filter((key) => !nullsDistinct || !key.includes(null))
        .map(tupleText)
      return new Set(keys).size === keys.length ? [] : [name]
    },
  )
}

function brokenReferences(
  { schema, name, foreignKeys }: CatalogTable,
  rows: Readonly<Record<string, Rows>>,
): string[] {
  return foreignKeys.flatMap((key) => {
    const there = new Set(
      (rows[key.table] ?? []).map((row) => tupleText(key.references.map((column) => row[column] ?? null))),
    )
    const isBroken = (rows[`${schema}.${name}`] ?? []).some((row) => {
      const values = key.columns.map((column) => row[column] ?? null)
      if (values.every((value) => value === null)) return false
      if (values.includes(null)) return key.match === 'full'
      return !there.has(tupleText(values))
    })
    return isBroken ? [key.name] : []
  })
}
