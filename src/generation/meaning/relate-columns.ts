import type { Catalog, CatalogTable } from '../../core/catalog/catalog.ts'
import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'

type Columns = Readonly<Record<string, ColumnPlan>>

/** What the columns of a table have to do with each other. */
export function relateColumns(_table: CatalogTable, columns: Columns, _catalog: Catalog): Columns {
  return columns
}
