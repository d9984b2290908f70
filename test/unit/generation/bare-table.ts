import type { CatalogColumn, CatalogTable } from '../../../src/core/catalog/catalog.ts'

/** A table without any constraints. */
export function bareTable(schema: string, name: string, columns: readonly CatalogColumn[]): CatalogTable {
  return {
    schema,
    name,
    comment: null,
    kind: 'table',
    columns,
    primaryKey: null,
    uniques: [],
    foreignKeys: [],
    checks: [],
    exclusions: [],
    partitioning: null,
    partitionOf: null,
    inherits: [],
    insertTriggers: [],
    insertRules: [],
    rowSecurity: 'off',
    isInsertable: true,
    estimatedRows: null,
  }
}
