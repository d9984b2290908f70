import { formatDay, formatSecond } from '../../core/calendar.ts'
import type { Column, ColumnType } from '../../core/column.ts'
import type { AnyTable } from '../../core/table.ts'

/** A column of rows that were made without a database. */
export interface SampleColumn {
  readonly name: string
  readonly type: ColumnType
  readonly comment: string
}

/** A row as text, value by value; null is NULL. */
export type SampleRow = readonly (string | null)[]

/** The columns of a table, in its order. */
export const sampleColumns = (table: AnyTable): readonly SampleColumn[] =>
  Object.entries(table.columns).map(([name, { type, comment }]) => ({ name, type, comment }))

/** The writer of the rows of a table, in the form in which the database prints them. */
export function rowWriter(table: AnyTable): (row: unknown) => SampleRow {
  const columns = Object.entries(table.columns)
  return (row) => columns.map(([name, column]) => valueText((row as Record<string, unknown>)[name], column))
}

function valueText(value: unknown, { type }: Column): string | null {
  if (value === null || value === undefined) return null
  switch (type.kind) {
    case 'date':
      return formatDay(value as number)
    case 'timestamp':
      return formatSecond(value as number)
    case 'numeric':
      return decimalText(value as number, type.scale)
    default:
      // Keys come as objects that put themselves together.
      return `${value as string | number | boolean}`
  }
}

function decimalText(scaled: number, scale: number): string {
  if (scale === 0) return String(scaled)
  const digits = String(Math.abs(scaled)).padStart(scale + 1, '0')
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}
