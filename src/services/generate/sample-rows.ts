import type { Catalog } from '../../core/catalog/catalog.ts'
import type { Value } from '../../core/catalog/value.ts'
import type { CompiledFill } from '../../generation/fill/compiled-fill.ts'
import { textWriter } from '../../generation/values/value-text.ts'

/** How many rows of each table are shown. */
const SAMPLES = 3

/** A row by column, as the database reads it. */
export type SampleRow = Readonly<Record<string, string | null>>

/** The first rows that were made for a table, without what the database adds. */
export function sampleRows(catalog: Catalog, compiled: CompiledFill, name: string): readonly SampleRow[] {
  const table = catalog.tables.find((one) => `${one.schema}.${one.name}` === name)
  const filled = compiled.tables.find((one) => one.table === name)
  if (table === undefined || filled === undefined) return []
  const types = new Map(table.columns.map((column) => [column.name, column.type]))
  const writers = filled.columns.map((column) => {
    const type = types.get(column)
    return type === undefined ? String : textWriter(type)
  })
  return Array.from({ length: Math.min(SAMPLES, filled.rows) }, (_, index) => {
    const row = filled.rowAt(index)
    const texts = filled.columns.map((column, at): [string, string | null] => {
      const value: Value = row[at] ?? null
      return [column, value === null ? null : (writers[at] as (value: Value) => string)(value)]
    })
    return Object.fromEntries(texts)
  })
}
