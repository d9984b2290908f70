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

/** What the ledger says of one run, line by line, and the figures of each table. */
export function renderRun(entry: FoundRun, screen: TextScreen): string {
  const { request, metrics, databases, ...facts } = entry
  const { tables, ...figures } = metrics ?? {}
  const lines = [facts, { databases }, request, { metrics: figures }].flatMap((group) => factsOf(group))
  const width = Math.max(...lines.map(([name]) => name.length)) + 2
  const shown = lines.map(([name, value]) => `${name.padEnd(width)}${value}`)
  return [...shown, ...tablesPart(tables, screen)].join('\n')
}

/** Facts with what they are called, those of objects by their path; what is not known is left out. */
function factsOf(group: object, path = ''): (readonly [name: string, value: string])[] {
  return Object.entries(group).flatMap(([name, value]: [string, unknown]) => {
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) return [[`${path}${name}`, listText(value)] as const]
    if (typeof value === 'object') return factsOf(value, `${path}${name}.`)
    const text =
      typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(3) : JSON.stringify(value)
    return [[`${path}${name}`, typeof value === 'string' ? value : text] as const]
  })
}

const LISTED_MAX = 8

function listText(values: readonly unknown[]): string {
  const shown = values.slice(0, LISTED_MAX).map(String).join(', ')
  return values.length <= LISTED_MAX ? shown : `${shown} and ${values.length - LISTED_MAX} more`
}

/** When each table began and ended, in seconds since the run did. */
function tablesPart(tables: unknown, screen: TextScreen): readonly string[] {
  if (typeof tables !== 'object' || tables === null) return []
  const names = ['table', 'began s', 'ended s', 'rows', 'rows/s']
  const spans = Object.entries(tables as Readonly<Record<string, Readonly<Record<string, number>>>>)
  const figures = spans.toSorted(
    ([, a], [, b]) => (a['endedMilliseconds'] ?? 0) - (b['endedMilliseconds'] ?? 0),
  )
  if (figures.length === 0) return []
  const rows = figures.map(([table, span]) => {
    const { beganMilliseconds: began = 0, endedMilliseconds: ended = 0, rows: count = 0 } = span
    const pace = ended > began ? Math.round((count / (ended - began)) * 1000) : null
    const seconds = [began, ended].map((milliseconds) => (milliseconds / 1000).toFixed(2))
    return [table, ...seconds, humanCount(count), pace === null ? '–' : humanCount(pace)]
  })
  const table = { columns: names.map((name, at) => ({ name, isNumber: at > 0 })), rows }
  return [renderTable(table, screen)]
}
