import type { Catalog } from '../../core/catalog/catalog.ts'
import { type ColumnPlan, type FillPlan, OPEN_CHOICE } from '../../core/catalog/fill-plan.ts'
import { guessByType } from './guess-by-type.ts'

/** The plan with a generator that fits the type wherever a person would have to choose. */
export function acceptFallbacks(plan: FillPlan, catalog: Catalog): FillPlan {
  const tables = new Map(catalog.tables.map((table) => [`${table.schema}.${table.name}`, table]))
  return {
    ...plan,
    tables: plan.tables.map((table) => ({
      ...table,
      columns: Object.fromEntries(
        Object.entries(table.columns).map(([name, column]): [string, ColumnPlan] => {
          const type = tables.get(table.table)?.columns.find((one) => one.name === name)?.type
          if (column.generator !== OPEN_CHOICE || type === undefined) return [name, column]
          const { generator, parameters } = guessByType(type)
          const { guesses: _, ...rest } = column
          return [name, { ...rest, generator, parameters, reason: 'accepted: fits the type' }]
        }),
      ),
    })),
  }
}
