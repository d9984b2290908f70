import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'
import { relateGroups } from './relate-groups.ts'
import { relateMoments } from './relate-moments.ts'
import { relateNeighbours } from './relate-neighbours.ts'
import { relatePeople } from './relate-people.ts'
import { relatePrices } from './relate-prices.ts'
import { relateSizes } from './relate-sizes.ts'
import { relateTimesOfDay } from './relate-times-of-day.ts'
import { relateTotals } from './relate-totals.ts'

/** How the columns of a table are planned, by name. */
export type PlannedColumns = Readonly<Record<string, ColumnPlan>>

/** What the columns of a table have to do with each other, and with the rows that it refers to. */
export function relateColumns(
  table: CatalogTable,
  columns: PlannedColumns,
  anchors: ReadonlyMap<string, string>,
  prices: ReadonlyMap<string, string> = new Map(),
): PlannedColumns {
  const known = relatePeople(table, relateGroups(relateNeighbours(columns)))
  const timed = relateTimesOfDay(relateMoments(table, known, anchors))
  return relatePrices(table, relateTotals(table, relateSizes(table, timed)), prices)
}
