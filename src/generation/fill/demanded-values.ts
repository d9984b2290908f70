import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'

const ROUNDS_MAX = 30

/** Lists of values by `schema.table`, then column. */
export type ValueLists = ReadonlyMap<string, ReadonlyMap<string, readonly Value[]>>

/**
 * The values that checks of referring tables ask for in columns that have no list of their own: where a row of `grants`
 * may only point at an instance whose kind is 'Grant', there have to be such instances. What several ask for is
 * joined, and lists go up from reference to reference.
 *
 * @param listOf the closed list that the checks of a table leave a column
 */
export function demandedValues(
  tables: readonly CatalogTable[],
  listOf: (table: CatalogTable, column: string) => readonly Value[] | undefined,
): ValueLists {
  const byName = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]))
  const found = new Map<string, Map<string, readonly Value[]>>()
  for (let changed = true, round = 0; changed && round < ROUNDS_MAX; round++) {
    changed = false
    for (const table of tables) {
      for (const key of table.foreignKeys) {
        const target = byName.get(key.table)
        if (target === undefined) continue
        for (const [i, column] of key.columns.entries()) {
          const reference = key.references[i] as string
          const list = listOf(table, column) ?? found.get(`${table.schema}.${table.name}`)?.get(column)
          if (list === undefined || !isOpen(target, reference) || listOf(target, reference) !== undefined)
            continue
          const lists = found.get(key.table) ?? new Map<string, readonly Value[]>()
          const known = lists.get(reference) ?? []
          const added = list.filter((value) => !known.includes(value))
          if (added.length === 0) continue
          found.set(key.table, lists.set(reference, [...known, ...added]))
          changed = true
        }
      }
    }
  }
  return found
}

/** Whether a column could have such values by chance only: text, and numbers that do not number the rows. */
function isOpen({ columns, primaryKey, uniques }: CatalogTable, name: string): boolean {
  const column = columns.find((one) => one.name === name)
  if (column === undefined || column.generatedSql !== null) return false
  const { kind } = baseTypeOf(column.type)
  if (kind === 'text') return true
  const isAlone = [primaryKey, ...uniques].some(
    (key) => key?.parts.length === 1 && key.parts.some((part) => 'column' in part && part.column === name),
  )
  return (kind === 'integer' || kind === 'numeric') && !isAlone
}
