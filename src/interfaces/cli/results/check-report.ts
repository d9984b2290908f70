import { humanCount } from './human-numbers.ts'
import { renderTable, type TextScreen } from './text-table.ts'

/** One check for people: what it is called, what holds, and what breaks it. */
export interface ShownCheck {
  readonly name: string
  readonly group: string
  readonly title: string
  /** Null when the check itself failed. */
  readonly offenders: number | null
  readonly seconds: number
  readonly samples: readonly Readonly<Record<string, unknown>>[]
  readonly error?: string | undefined
}

/** From here on, a terminal has room for the sentences of what holds. */
const SENTENCES_WIDTH_MIN = 120

/** A line for each group or for each check, then those that do not hold, with the first rows that break them. */
export function renderChecks(
  checks: readonly ShownCheck[],
  { isAll }: { readonly isAll: boolean },
  screen: TextScreen,
): string {
  const failed = checks.filter(({ offenders }) => offenders !== 0)
  const table = isAll ? everyCheck(checks, screen) : everyGroup(checks, screen)
  return [table, ...failed.map((check) => renderFailure(check, screen))].join('\n')
}

function everyGroup(checks: readonly ShownCheck[], screen: TextScreen): string {
  const groups = Map.groupBy(checks, ({ group }) => group)
  const rows = [...groups].map(([group, own]) => {
    const offenders = own.reduce((sum, check) => sum + (check.offenders ?? 0), 0)
    const broken = own.filter((check) => check.offenders === null).length
    return [
      group,
      humanCount(own.length),
      broken === 0 ? humanCount(offenders) : `${humanCount(offenders)}, ${humanCount(broken)} failed`,
      milliseconds(own.reduce((most, { seconds }) => Math.max(most, seconds), 0)),
      milliseconds(own.reduce((sum, { seconds }) => sum + seconds, 0)),
    ]
  })
  const numbers = ['checks', 'offenders', 'slowest', 'time'].map((name) => ({ name, isNumber: true }))
  return renderTable({ columns: [{ name: 'topic' }, ...numbers], rows }, screen)
}

function everyCheck(checks: readonly ShownCheck[], screen: TextScreen): string {
  const hasSentences = screen.width !== undefined && screen.width >= SENTENCES_WIDTH_MIN
  const rows = checks.map(({ name, title, offenders, seconds }) => [
    name,
    ...(hasSentences ? [title] : []),
    offenders === null ? 'failed' : humanCount(offenders),
    milliseconds(seconds),
  ])
  const columns = [
    { name: 'check' },
    ...(hasSentences ? [{ name: 'what holds' }] : []),
    { name: 'offenders', isNumber: true },
    { name: 'time', isNumber: true },
  ]
  return renderTable({ columns, rows }, screen)
}

function renderFailure(
  { name, title, offenders, samples, error }: ShownCheck,
  { colors }: TextScreen,
): string {
  const found =
    error === undefined
      ? [offenders === 1 ? '1 does not' : `${humanCount(offenders ?? 0)} do not, such as`]
      : error.split('\n')
  const rows = samples.map((sample) => JSON.stringify(sample, bigintAsText))
  const head = `${colors.red('✘')} ${name}: ${title}`
  return [head, ...[...found, ...rows].map((line) => `  ${line}`)].join('\n')
}

/** JSON has no integers of this size. */
export function bigintAsText(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

const milliseconds = (seconds: number): string => `${humanCount(Math.round(seconds * 1000))} ms`
