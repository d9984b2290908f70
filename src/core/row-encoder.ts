import type { Column, ColumnMap } from './column.ts'
import { power } from './exact-math.ts'
import type { RowBuffer } from './row-buffer.ts'

/** Appends one row, without its length in fields, in canonical form. */
export type RowEncoder = (row: unknown, buffer: RowBuffer) => void

/**
 * Compiles the encoder of a table from its columns. Generated source is what makes every property access and every
 * call of its own kind (five times as fast as a loop over writers); names enter it as JSON strings only.
 */
export function compileRowEncoder(columns: ColumnMap): RowEncoder {
  const lines = Object.entries(columns).map(([name, column]) => {
    const write = writeCall(column)
    return column.isNullable
      ? `value = row[${JSON.stringify(name)}]; if (value === null) buffer.null(); else ${write}`
      : `value = row[${JSON.stringify(name)}]; ${write}`
  })
  // oxlint-disable-next-line no-new-func, no-implied-eval -- compiled once a table, from names that the product itself defines
  return new Function('row', 'buffer', `"use strict"; let value; ${lines.join('\n')}`) as RowEncoder
}

function writeCall({ type, isNumbered }: Column): string {
  if (isNumbered) return 'buffer.numberedKey(value)'
  switch (type.kind) {
    case 'varchar':
      return `buffer.text(value, ${type.length})`
    case 'text':
      return 'buffer.text(value, 1073741823)'
    case 'numeric':
      return `buffer.numeric(value, ${type.scale}, ${power(10, type.scale)})`
    default:
      return `buffer.${type.kind}(value)`
  }
}
