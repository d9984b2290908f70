import { type Domain, tablesOf } from '../../core/domain.ts'
import type { NameDataset } from '../../core/estate/dataset-name.ts'
import type { EstateReference, EstateStructure } from '../../core/estate/structure.ts'
import type { AnyTable } from '../../core/table.ts'
import { tableNamed } from '../../sinks/postgres/place.ts'

/** Adds the references of a domain that no database enforces, because they lead from one database into another. */
export function addDomainReferences(
  structure: EstateStructure,
  domain: Domain,
  nameOf: NameDataset,
): EstateStructure {
  const tables = new Map(tablesOf(domain).map((table) => [nameOf(table.schema, table.name), table]))
  const datasets = structure.datasets.map((dataset) => {
    const table = tables.get(dataset.name)
    if (table === undefined) return dataset
    const known = new Set(dataset.references.map(({ columns }) => columns.join()))
    const added = referencesOf(table, nameOf).filter(({ columns }) => !known.has(columns.join()))
    return { ...dataset, references: [...dataset.references, ...added] }
  })
  return { ...structure, datasets }
}

function referencesOf(table: AnyTable, nameOf: NameDataset): readonly EstateReference[] {
  return Object.entries(table.columns).flatMap(([column, { references }]) => {
    if (references === undefined) return []
    const target = tableNamed(references.table)
    return [
      {
        name: `${table.name}_${column}_fkey`,
        columns: [column],
        dataset: nameOf(target.schema, target.name),
        references: [references.column],
        isEnforced: false,
      },
    ]
  })
}
