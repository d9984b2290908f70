import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'
import { relateGroups } from './relate-groups.ts'
import { relateMoments } from './relate-moments.ts'
import { relateNeighbours } from './relate-neighbours.ts'
import { relateTotals } from './relate-totals.ts'

/** How the columns of a table are planned, by name. */
export type PlannedColumns = Readonly<Record<string, ColumnPlan>>

/** What the columns of a table have to do with each other, and with the rows that it refers to. */
export function relateColumns(
  table: CatalogTable,
  columns: PlannedColumns,
  anchors: ReadonlyMap<string, string>,
): PlannedColumns {
  return relateTotals(table, relateMoments(table, relateGroups(relateNeighbours(columns)), anchors))
}
