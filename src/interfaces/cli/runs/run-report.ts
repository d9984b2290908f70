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

/** What the ledger says of one run, line by line; `--json` has the figures of each table too. */
export function renderRun(entry: FoundRun): string {
  const { request, metrics, databases, ...facts } = entry
  const groups = [facts, { databases: databases.join(', ') }, request]
  const figures = Object.entries(metrics ?? {}).map(([name, value]): [string, unknown] => [
    `metrics.${name}`,
    value,
  ])
  return [...groups.flatMap((group) => Object.entries(group)), ...figures].flatMap(factLine).join('\n')
}

function factLine([name, value]: [string, unknown]): string[] {
  if (Array.isArray(value)) return factLine([name, value.join(', ')])
  if (value === null || typeof value === 'object') return []
  return [`${name.padEnd(24)}${typeof value === 'string' ? value : JSON.stringify(value)}`]
}
