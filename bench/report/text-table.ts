/** A table as it is shown on the terminal and in Markdown alike. */
export interface ReportTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Sentences that say how to read it. */
  readonly notes: readonly string[]
  /** What is too long for a cell. */
  readonly details?: readonly string[]
}

/** The table as Markdown that is aligned, so that it reads well as plain text too. The first column is words. */
export function renderReportTable({ title, columns, rows, notes, details = [] }: ReportTable): string {
  const list = details.map((detail) => `- ${detail}`).join('\n')
  return [`### ${title}`, renderRows(columns, rows), notes.join(' '), list].filter(Boolean).join('\n\n')
}

/** Columns and rows alone. */
export function renderRows(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, position) =>
    Math.max(3, column.length, ...rows.map((row) => (row[position] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, position) => pad(cell, widths[position] ?? 0, position)).join(' | ')} |`
  const rule = widths.map((width, position) =>
    position === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}

const pad = (cell: string, width: number, position: number) =>
  position === 0 ? cell.padEnd(width) : cell.padStart(width)
