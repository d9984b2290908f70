import { createRequire } from 'node:module'
import type { ChalkInstance } from 'chalk'
import { displayWidth, truncateToWidth } from './display-width.ts'
import { fitWidths } from './fit-widths.ts'

/** One column of a table for people. */
export type TextColumn = { readonly name: string; readonly isNumber?: boolean }

/** A table for people; a cell without a value is shown as NULL. */
export type TextTable = {
  readonly columns: readonly TextColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** Where the table is shown. */
export type TextScreen = {
  /** Columns of the terminal; undefined for as wide as it gets. */
  readonly width: number | undefined
  readonly colors: ChalkInstance
}

const nullText = 'NULL'
const paddingPerColumn = 3
const outerBorder = 1

/**
 * The table with borders, its widest columns cut where the terminal is too narrow. What is too narrow for any table is
 * shown as records, one line per value.
 */
export function renderTable(table: TextTable, screen: TextScreen): string {
  const cells = table.rows.map((row) => row.map((value) => (value === null ? nullText : oneLine(value))))
  const natural = table.columns.map((column, index) =>
    Math.max(displayWidth(column.name), ...cells.map((row) => displayWidth(row[index] ?? ''))),
  )
  const borders = table.columns.length * paddingPerColumn + outerBorder
  const widths =
    screen.width === undefined ? natural : fitWidths(natural, Math.max(screen.width - borders, 0))
  if (widths === undefined) return renderRecords(table, screen)
  return drawTable(table, cells, widths, screen.colors)
}

/** Every row as a list of names and values: for tables with more columns than the terminal has room for. */
export function renderRecords(table: TextTable, { colors, width }: TextScreen): string {
  const nameWidth = Math.max(0, ...table.columns.map(({ name }) => displayWidth(name)))
  const room = width === undefined ? undefined : Math.max(width - nameWidth - paddingPerColumn, 1)
  const records = table.rows.map((row, rowIndex) => {
    const lines = table.columns.map(({ name }, index) => {
      const value = row[index] ?? null
      const text = value === null ? nullText : oneLine(value)
      const shown = room === undefined ? text : truncateToWidth(text, room)
      const label = name + ' '.repeat(nameWidth - displayWidth(name))
      return `${colors.bold(label)} │ ${value === null ? colors.dim(shown) : shown}`
    })
    return [colors.dim(`─[ row ${rowIndex + 1} ]─`), ...lines].join('\n')
  })
  return records.join('\n')
}

function drawTable(
  table: TextTable,
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  colors: ChalkInstance,
): string {
  const Table = createRequire(import.meta.url)('cli-table3') as typeof import('cli-table3')
  const drawn = new Table({
    head: table.columns.map(({ name }, index) => colors.bold(truncateToWidth(name, widths[index] ?? 0))),
    colAligns: table.columns.map(({ isNumber }) => (isNumber === true ? 'right' : 'left')),
    colWidths: widths.map((width) => width + paddingPerColumn - outerBorder),
    style: { head: [], border: [], compact: true },
  })
  for (const [rowIndex, row] of cells.entries()) {
    drawn.push(
      row.map((text, index) => {
        const shown = truncateToWidth(text, widths[index] ?? 0)
        return table.rows[rowIndex]?.[index] === null ? colors.dim(shown) : shown
      }),
    )
  }
  return drawn.toString()
}

/** Line ends and control characters made visible, so that a value never breaks the table or the terminal. */
function oneLine(text: string): string {
  return text
    .replaceAll(/\r\n|\n|\r/g, '⏎')
    .replaceAll('\t', ' ')
    .replaceAll(/\p{Cc}/gu, '·')
}
