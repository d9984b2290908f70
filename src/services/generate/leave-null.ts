import type { Catalog, CatalogTable } from '../../core/catalog/catalog.ts'
import type { FillPlan, FillTable } from '../../core/catalog/fill-plan.ts'

/** Columns of planned tables that stay NULL, by table. */
export type NullColumns = ReadonlyMap<string, readonly string[]>

const CHOICES_MAX = 8

/**
 * What of a table could be left NULL so that a trigger or rule which refuses its rows takes them, the least first: each
 * reference that may be NULL, all of them, every column that may be.
 */
export function nullChoices(catalog: Catalog, plan: FillPlan, name: string): readonly (readonly string[])[] {
  const table = catalog.tables.find((one) => `${one.schema}.${one.name}` === name)
  const planned = plan.tables.find((one) => one.table === name)
  if (table === undefined || planned === undefined) return []
  const optional = optionalColumns(table, planned)
  const references = table.foreignKeys
    .map(({ columns }) => columns.filter((column) => optional.includes(column)))
    .filter((columns) => columns.length > 0)
  const choices = [...references.slice(0, CHOICES_MAX - 2), references.flat(), optional]
  const known = new Map(
    choices.map((columns) => [[...new Set(columns)].sort().join(), [...new Set(columns)]]),
  )
  known.delete('')
  return [...known.values()]
}

function optionalColumns({ columns, primaryKey }: CatalogTable, planned: FillTable): readonly string[] {
  const keyed = primaryKey?.parts.flatMap((part) => ('column' in part ? [part.column] : [])) ?? []
  return columns
    .filter(({ name, isNullable }) => {
      const share = planned.columns[name]?.nullShare
      return isNullable && share !== undefined && share < 1 && !keyed.includes(name)
    })
    .map(({ name }) => name)
}

/** The plan with these columns NULL in every row. */
export function leavingNull(plan: FillPlan, columns: NullColumns): FillPlan {
  return {
    ...plan,
    tables: plan.tables.map((table) => {
      const names = columns.get(table.table) ?? []
      const still = Object.entries(table.columns).map(
        ([name, column]) => [name, names.includes(name) ? { ...column, nullShare: 1 } : column] as const,
      )
      return { ...table, columns: Object.fromEntries(still) }
    }),
  }
}
