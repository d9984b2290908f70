import type { PlanDocument } from '../../../services/seed/plan-document.ts'
import { humanCount, humanSize } from '../results/human-numbers.ts'
import { renderTable, type TextScreen } from '../results/text-table.ts'
import { describeDataset } from './seed-summary.ts'
import { showSeconds } from './show-figures.ts'

/** The plan as a table: rows, bytes and an estimated time for each table and for all. */
export function renderPlan(document: PlanDocument, screen: TextScreen): string {
  const about = (isExact: boolean) => (isExact ? '' : '~')
  const rows = document.tables.map(({ schema, table, rows: count, bytes, seconds, isExact }) => [
    `${schema}.${table}`,
    `${about(isExact)}${humanCount(count)}`,
    `${about(isExact)}${humanSize(bytes)}`,
    `~${showSeconds(seconds * 1000)}`,
  ])
  const isExact = document.tables.every((table) => table.isExact)
  const total = [
    'all',
    `${about(isExact)}${humanCount(document.rows)}`,
    `${about(isExact)}${humanSize(document.bytes)}`,
    `~${showSeconds(document.seconds * 1000)}`,
  ]
  const number = (name: string) => ({ name, isNumber: true })
  const columns = [{ name: 'table' }, number('rows'), number('size'), number('time')]
  const head = `Nothing is done yet. The plan: ${describeDataset(document)}`
  const next = `Next: ${screen.colors.cyan('dhub seed all')} with the same flags, without --dry-run`
  return [head, renderTable({ columns, rows: [...rows, total] }, screen), next].join('\n')
}
