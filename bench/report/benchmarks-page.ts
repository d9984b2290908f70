import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../dhub-command.ts'
import type { Machine } from '../machine.ts'
import type { Measured, Taken } from '../results.ts'
import type { ServerFacts } from '../server/bench-server.ts'
import { breakdownTable } from './breakdown-table.ts'
import { fillTable } from './fill-table.ts'
import { generationTables } from './generation-tables.ts'
import { growthTable } from './growth-table.ts'
import { limitTables } from './limit-tables.ts'
import { rivalsTable } from './rivals-table.ts'
import { type ReportTable, renderReportTable } from './text-table.ts'

const introduction = `# Benchmarks

Written by \`npm run bench\`; changes made here are lost. The figures as they were measured lie in \`bench/results\`.
Everything runs on one server in one go, turn by turn, round after round; what counts are the medians, and more than
the seconds their ratios.`

const titles: Readonly<Record<Measured['part'], string>> = {
  limit: 'The whole database',
  growth: 'From small to large',
  generation: 'Making rows, without a database',
  fill: 'A database of others',
  rivals: 'What users would pick instead',
}

/** All tables of a measurement. */
export function tablesOfMeasured(measured: Measured): readonly ReportTable[] {
  if (measured.part === 'limit') return limitTables(measured.result, measured.machine.cores)
  if (measured.part === 'fill') return [fillTable(measured.result)]
  if (measured.part === 'growth') return [growthTable(measured.result)]
  return measured.part === 'generation' ? generationTables(measured.result) : [rivalsTable(measured.result)]
}

/** Writes docs/internals/benchmarks.md from the last measurement of each part. */
export async function writeBenchmarksPage(results: readonly Measured[]): Promise<void> {
  const order: readonly Measured['part'][] = ['limit', 'growth', 'generation', 'fill', 'rivals']
  const generation = results.find((one) => one.part === 'generation')?.result
  const sections = order.flatMap((part) =>
    results
      .filter((one) => one.part === part)
      .map((one, position) => [
        ...(position === 0 ? [`## ${titles[part]}`] : []),
        takenLines(one),
        ...tablesOfMeasured(one).map(renderReportTable),
        ...(one.part === 'limit' ? breakdownTable(one.result, generation) : []).map(renderReportTable),
      ]),
  )
  const text = [introduction, ...sections.flat()].join('\n\n')
  await writeFile(join(projectFolder, 'docs/internals/benchmarks.md'), `${text}\n`)
}

function takenLines({ day, machine, server }: Taken): string {
  const lines = [`Taken on ${day}: ${machineLine(machine)}.`]
  if (server !== undefined) lines.push(serverLine(server))
  return lines.join('\n')
}

/** The machine in a few words. */
export function machineLine({ processor, cores, memoryBytes, system, node }: Machine): string {
  const memory = Math.round(memoryBytes / 1024 / 1024 / 1024)
  return `${cores} cores (${processor}), ${memory} GiB, ${system}, Node ${node.replace('v', '')}`
}

function serverLine({ version, collation, settings }: ServerFacts): string {
  const listed = Object.entries(settings).map(([name, value]) => `\`${name}\` ${value}`)
  return `PostgreSQL ${version}, database collation ${collation}, ids in collation C; ${listed.join(', ')}.`
}
