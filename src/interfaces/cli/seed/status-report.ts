import type { StatusDocument } from '../../../services/seed/seed-status.ts'
import { describeFoundVersion } from '../../../services/seed/version-difference.ts'

import { humanCount } from '../results/human-numbers.ts'
import { renderTable, type TextScreen } from '../results/text-table.ts'
import { describeDataset, shownPlaces } from './seed-summary.ts'

const states = {
  complete: 'is complete',
  running: 'is being made at this moment',
  interrupted: 'is unfinished: its run was interrupted',
  failed: 'is unfinished: its run failed',
} as const

/** What is there, table by table, and what to do next. */
export function renderStatus(status: StatusDocument, database: string, screen: TextScreen): string {
  const { colors } = screen
  if (status.state === 'empty')
    return `${database} holds no dataset of dhub's\nNext: ${colors.cyan('dhub seed all')} — make one`
  const rows = status.tables.map(({ schema, table, state, done, total, rows: count, digest }) => [
    `${schema}.${table}`,
    state === 'in progress' ? `${done} of ${total}` : state,
    humanCount(count),
    digest,
  ])
  const columns = [{ name: 'table' }, { name: 'state' }, { name: 'rows', isNumber: true }, { name: 'digest' }]
  const table = renderTable(
    { columns, rows: [...rows, ['all', '', humanCount(status.rows), status.digest.slice(0, 32)]] },
    screen,
  )
  const head = `The ${status.dataset} in ${shownPlaces(status, database)} ${states[status.state]}`
  const when =
    status.ended === null ? `begun ${status.started}` : `begun ${status.started}, ended ${status.ended}`
  const lines = [table, head, colors.dim(`  ${describeDataset(status)}, ${when}`)]
  if (status.error !== null) lines.push(colors.red(`  ${status.error}`))
  const { versionDifference } = status
  if (versionDifference !== null)
    lines.push(
      colors.yellow(
        `  It is ${describeFoundVersion(versionDifference)}: another version of dhub has made it`,
      ),
      `  This dhub makes dataset version ${versionDifference.expectedVersion}`,
    )
  lines.push(versionDifference === null ? nextStep(status.state, screen) : replaceStep(screen))
  return lines.join('\n')
}

function replaceStep({ colors }: TextScreen): string {
  return `Next: ${colors.cyan('dhub seed all --replace')} — put a new one in its place`
}

function nextStep(state: keyof typeof states, { colors }: TextScreen): string {
  if (state === 'complete') return `Next: ${colors.cyan('dhub seed verify')} — prove that it is true`
  if (state === 'running') return `Next: ${colors.cyan('dhub seed status')} — look again`
  return `Next: ${colors.cyan('dhub seed all')} — go on where it stopped`
}
