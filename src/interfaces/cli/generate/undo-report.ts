import type { UndoDocument } from '../../../services/generate/undo-fill.ts'
import { humanCount } from '../results/human-numbers.ts'
import { renderTable, type TextScreen } from '../results/text-table.ts'

/** What of a run went, and what stays, with its keys. */
export function renderUndo(document: UndoDocument, screen: TextScreen): string {
  const { run, isDryRun, tables, deleted, kept } = document
  const numbers = ['sent', isDryRun ? 'would go' : 'deleted', 'changed', 'referred to', 'gone before']
  const columns = [{ name: 'table' }, ...numbers.map((name) => ({ name, isNumber: true }))]
  const rows = tables.map((one) => [
    one.table,
    ...[one.sent, one.deleted, one.changed, one.referred, one.gone].map(humanCount),
  ])
  const stays = tables.flatMap(({ table, kept: some }) =>
    some.map(
      (key) =>
        `  ${table}: ${Object.entries(key)
          .map(([column, value]) => `${column} = ${value ?? 'NULL'}`)
          .join(', ')}`,
    ),
  )
  const head = isDryRun
    ? `${humanCount(deleted)} rows of the run ${run} would go, ${humanCount(kept)} would stay`
    : `${screen.colors.green('✔')} The run ${run} is undone: ${humanCount(deleted)} rows went, ${humanCount(kept)} stay`
  const isReferred = !isDryRun && tables.some(({ referred }) => referred > 0)
  const later = `Rows that others refer to can go once those are gone: dhub generate undo ${run}, once more`
  return [
    renderTable({ columns, rows }, screen),
    ...(stays.length > 0 ? ['Rows that stay, the first ones of each table:', ...stays] : []),
    head,
    ...(isReferred ? [later] : []),
  ].join('\n')
}
