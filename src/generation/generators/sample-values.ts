import type { CatalogColumn, CatalogTable } from '../../core/catalog/catalog.ts'
import type { Value } from '../../core/catalog/value.ts'
import { Draws } from '../../core/draws.ts'
import { textWriter } from '../values/value-text.ts'
import type { Generator } from './generator.ts'
import { loneRow } from './lone-row.ts'

/** A few values that a generator gives for a column, as the database would show them. */
export function sampleValues(
  generator: Generator,
  column: { readonly table: CatalogTable; readonly column: CatalogColumn },
  plan: {
    readonly parameters: Readonly<Record<string, unknown>>
    readonly seed: number
    readonly asOf: number
  },
  count: number,
): readonly string[] {
  const { table } = column
  const draws = new Draws(plan.seed, `${table.schema}.${table.name}.${column.column.name}`)
  const make = generator.compile({ ...column, ...plan, rows: count, draws })
  const write = textWriter(column.column.type)
  const shown = (value: Value): string => (value === null ? 'NULL' : write(value))
  return Array.from({ length: count }, (_, index) => shown(make(loneRow(index), 0)))
}
