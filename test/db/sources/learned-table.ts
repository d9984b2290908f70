import type { Catalog, CatalogColumn, CatalogTable } from '../../../src/core/catalog/catalog.ts'

/** The table of a catalogue by `schema.table`. */
export function tableIn({ tables, outside }: Catalog, name: string): CatalogTable {
  const found = [...tables, ...outside].find((table) => `${table.schema}.${table.name}` === name)
  if (found === undefined) throw new Error(`the catalogue has no ${name}`)
  return found
}

/** A column of it. */
export function columnIn(catalog: Catalog, table: string, name: string): CatalogColumn {
  const found = tableIn(catalog, table).columns.find((column) => column.name === name)
  if (found === undefined) throw new Error(`${table} has no ${name}`)
  return found
}
