import type { ShardStatus, StatusDocument } from '../../../services/seed/seed-status.ts'
import { describeFoundVersion } from '../../../services/seed/version-difference.ts'

import { humanCount } from '../results/human-numbers.ts'
import { renderTable, type TextScreen } from '../results/text-table.ts'
import { describeDataset, shownPlaces } from './seed-summary.ts'

const states = {
  complete: 'is complete',
  running: 'is being made at this moment',
  paused: 'is being made, and paused',
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
  if (status.shards !== null) lines.push(`  ${describeShards(status.shards)}`)
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

/** `16 shards: 1 to 4 and 7 complete, 5 failed (no room), 6 and 8 to 16 not started`. */
function describeShards(shards: readonly ShardStatus[]): string {
  const byState = Map.groupBy(shards, ({ state, error }) => (error === null ? state : `${state} (${error})`))
  const parts = [...byState].map(
    ([state, group]) => `${numberRanges(group.map(({ shard }) => shard))} ${state}`,
  )
  return `${shards.length} shards: ${parts.join(', ')}`
}

function numberRanges(numbers: readonly number[]): string {
  const starts = numbers.filter((number) => !numbers.includes(number - 1))
  const ranges = starts.map((start) => {
    let end = start
    while (numbers.includes(end + 1)) end++
    return start === end ? String(start) : `${start} to ${end}`
  })
  return ranges.join(' and ')
}

function replaceStep({ colors }: TextScreen): string {
  return `Next: ${colors.cyan('dhub seed all --replace')} — put a new one in its place`
}

function nextStep(state: keyof typeof states, { colors }: TextScreen): string {
  if (state === 'complete') return `Next: ${colors.cyan('dhub seed verify')} — prove that it is true`
  if (state === 'paused') return `Next: ${colors.cyan('dhub runs unpause')} — have it go on`
  if (state === 'running') return `Next: ${colors.cyan('dhub seed status')} — look again`
  return `Next: ${colors.cyan('dhub seed all')} — go on where it stopped`
}
