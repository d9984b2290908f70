import type { Sample } from '../../../services/sample/sample-table.ts'
import { renderTable, type TextScreen } from '../results/text-table.ts'

/** Rows of a table that are shown; the rest is told as a number. */
const ROWS_SHOWN = 5

/** A life as tables for people, schema by schema. */
export function lifeText(samples: readonly Sample[], screen: TextScreen): string {
  const { bold, dim } = screen.colors
  return samples
    .map(({ table, columns, rows }) => {
      const more = rows.length > ROWS_SHOWN ? dim(`\n… and ${rows.length - ROWS_SHOWN} more`) : ''
      const shown = renderTable({ columns, rows: rows.slice(0, ROWS_SHOWN) }, screen)
      return `${bold(table)} ${dim(`(${rows.length} row${rows.length === 1 ? '' : 's'})`)}\n${shown}${more}`
    })
    .join('\n\n')
}
