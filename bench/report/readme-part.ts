import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../dhub-command.ts'
import type { Measured } from '../results.ts'
import { median } from '../statistics.ts'
import { machineLine } from './benchmarks-page.ts'
import { ratio, seconds, thousands } from './figures.ts'
import { renderRows } from './text-table.ts'

const marks = ['<!-- benchmark -->', '<!-- end of benchmark -->'] as const

/** Writes the table between the marks in README.md anew; leaves the file alone where nothing was measured. */
export async function writeReadmePart(results: readonly Measured[]): Promise<void> {
  const file = join(projectFolder, 'README.md')
  const text = await readFile(file, 'utf8')
  const [start, end] = marks.map((mark) => text.indexOf(mark)) as [number, number]
  if (start < 0 || end < start)
    throw new Error(`Cannot write ${file}: found no ${marks.join(' … ')}; expected both marks`)
  const part = readmePart(results)
  if (part === '') return
  await writeFile(file, `${text.slice(0, start)}${marks[0]}\n\n${part}\n\n${text.slice(end)}`)
}

function readmePart(results: readonly Measured[]): string {
  const tables = [...results.flatMap(limitPart), ...results.flatMap(rivalsPart)]
  const [latest] = results.filter(({ part }) => part === 'limit').toReversed()
  if (latest === undefined) return ''
  return [
    ...tables,
    `Measured on ${latest.day}: ${machineLine(latest.machine)}, PostgreSQL ${latest.server?.version}.`,
  ].join('\n\n')
}

function limitPart(measured: Measured): readonly string[] {
  if (measured.part !== 'limit') return []
  const { scale, shape, ways } = measured.result
  const timeOf = (way: (typeof ways)[number]) => median(way.rounds.map((run) => run.seconds))
  const restore = ways.find(({ name }) => name.startsWith('pg_restore'))
  const rows = ways.map((way) => [
    way.name,
    seconds(timeOf(way)),
    thousands(shape.rows / timeOf(way)),
    restore === undefined ? '' : ratio(timeOf(way) / timeOf(restore)),
  ])
  const columns = [`scale ${scale}, ${thousands(shape.rows)} rows`, 'seconds', 'rows/s', '÷ restore']
  return [renderRows(columns, rows)]
}

function rivalsPart(measured: Measured): readonly string[] {
  if (measured.part !== 'rivals') return []
  const rows = measured.result.rivals
    .filter(({ rounds }) => rounds.length > 0)
    .map(({ name, rounds }) => [name, thousands(median(rounds.map((run) => run.rows / run.seconds)))])
  return [renderRows(['one table, its constraints in place', 'rows/s'], rows)]
}
