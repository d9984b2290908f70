import type { FoundRun } from '../../../services/runs/find-runs.ts'
import { humanCount } from '../results/human-numbers.ts'
import { renderTable, type TextScreen } from '../results/text-table.ts'

const columns = [
  { name: 'run', isNumber: true },
  { name: 'state' },
  { name: 'name' },
  { name: 'kind' },
  { name: 'dataset' },
  { name: 'seed', isNumber: true },
  { name: 'as of' },
  { name: 'started' },
  { name: 'rows', isNumber: true },
]

/** The runs of a database, the newest first, and what to do next. */
export function renderRuns(runs: readonly FoundRun[], database: string, screen: TextScreen): string {
  const { colors } = screen
  if (runs.length === 0) return `${database} knows no runs\nNext: ${colors.cyan('dhub seed all')} — make one`
  const rows = runs.map(
    ({ run, name, kind, state, dataset, datasetVersion, seed, asOf, started, rows: count }) => [
      String(run),
      state,
      name,
      kind,
      `${dataset} ${datasetVersion}`,
      String(seed),
      asOf,
      started,
      humanCount(count),
    ],
  )
  return renderTable({ columns, rows }, screen)
}

/** All that the ledger says of one run, line by line. */
export function renderRun(entry: FoundRun): string {
  const lines = Object.entries(entry).filter(([, value]) => value !== null)
  const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  return lines.map(([name, value]) => `${name.padEnd(20)}${shown(value)}`).join('\n')
}
