import type { ColumnType } from '../../../core/column.ts'
import { typeNumbers } from '../../../postgres/value-types.ts'
import { createSql, insertSql } from '../../../services/sample/insert-sql.ts'
import type { Sample } from '../../../services/sample/sample-table.ts'
import { formatRows, rowObject } from '../results/format-rows.ts'
import { renderTable, type TextScreen } from '../results/text-table.ts'
import type { SAMPLE_FORMATS } from './sample-flags.ts'

/**
 * Rows in the format that was asked for, in pieces.
 *
 * @param creates whether SQL begins with the table
 */
export function sampleText(
  sample: Sample,
  format: (typeof SAMPLE_FORMATS)[number],
  screen: TextScreen,
  creates = false,
): AsyncIterable<string> {
  if (format === 'table') return whole(`${renderTable(tableOf(sample), screen)}\n`)
  if (format === 'sql') return whole(`${creates ? createSql(sample) : ''}${insertSql(sample)}`)
  return formatRows(format, { columns: columnsOf(sample), batches: whole(sample.rows) })
}

/** Rows as objects by column, for `--json`. */
export const sampleObjects = (sample: Sample): readonly Record<string, unknown>[] => {
  const columns = columnsOf(sample)
  return sample.rows.map((row) => rowObject(columns, row))
}

const tableOf = ({ columns, rows }: Sample) => ({
  columns: columns.map(({ name, type }) => ({ name, isNumber: isNumber(type) })),
  rows,
})

const columnsOf = ({ columns }: Sample) =>
  columns.map(({ name, type }) => ({ name, typeNumber: typeNumberOf(type) }))

const isNumber = ({ kind }: ColumnType): boolean => ['integer', 'bigint', 'numeric'].includes(kind)

const typeNumberOf = ({ kind }: ColumnType): number =>
  kind === 'varchar' ? typeNumbers.text : typeNumbers[kind]

async function* whole<Piece>(piece: Piece): AsyncGenerator<Piece> {
  yield piece
}
