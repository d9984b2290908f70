import type { GenerationResult, MeteredGeneration } from '../generation/generation-part.ts'
import type { Measurements } from '../interleave.ts'
import { median } from '../statistics.ts'
import { mebibytes, megabytesPerSecond, percent, ratio, seconds, thousands } from './figures.ts'
import type { ReportTable } from './text-table.ts'

/** The tables of making rows without a database. */
export function generationTables(result: GenerationResult): readonly ReportTable[] {
  return [depthsTable(result), workersTable(result), tablesTable(result)]
}

type Made = Measurements<MeteredGeneration>

const medianOf = ({ rounds }: Made, pick: (run: MeteredGeneration) => number) => median(rounds.map(pick))
const rate = (made: Made) => thousands(medianOf(made, (run) => run.rows / run.seconds))
const cpuRate = (made: Made) => thousands(medianOf(made, (run) => run.rows / run.cpuSeconds))
const byteRate = (made: Made) => megabytesPerSecond(medianOf(made, (run) => run.bytes / run.seconds))

const depthNames = ['lives and rows', '… encoded', '… with digests: all of it']

function depthsTable({ scale, depths }: GenerationResult): ReportTable {
  return {
    title: `Making rows in one thread, scale ${scale}`,
    columns: ['as far as', 'seconds', 'rows/s', 'rows per CPU second', 'bytes', 'peak memory'],
    rows: depths.map((depth, position) => [
      depthNames[position] ?? depth.name,
      seconds(medianOf(depth, (run) => run.seconds)),
      rate(depth),
      cpuRate(depth),
      position === 0 ? '' : byteRate(depth),
      mebibytes(medianOf(depth, (run) => run.peakBytes)),
    ]),
    notes: [
      `The bank’s mix of all tables, ${thousands(depths[0]?.rounds[0]?.rows ?? 0)} rows, no database; warmed up, each way in a process of its own. CPU seconds count every thread of the runtime.`,
    ],
  }
}

function workersTable({ scale, workers }: GenerationResult): ReportTable {
  const [none] = workers
  const base = none === undefined ? 0 : medianOf(none, (run) => run.seconds)
  return {
    title: `Making rows with workers, scale ${scale}`,
    columns: ['way', 'seconds', 'rows/s', 'bytes', 'times as fast', 'CPU seconds', 'peak memory'],
    rows: workers.map((way) => {
      const wall = medianOf(way, (run) => run.seconds)
      return [
        way.name,
        seconds(wall),
        rate(way),
        byteRate(way),
        ratio(base / wall),
        seconds(medianOf(way, (run) => run.cpuSeconds)),
        mebibytes(medianOf(way, (run) => run.peakBytes)),
      ]
    }),
    notes: ['From a cold start, workers’ start included; batches are handed over and dropped.'],
  }
}

function tablesTable({ tableScale, tables }: GenerationResult): ReportTable {
  const rowsOf = (made: Made) => made.rounds[0]?.rows ?? 0
  const total = tables.reduce((sum, made) => sum + rowsOf(made), 0)
  return {
    title: `Each table alone, scale ${tableScale}`,
    columns: ['table', 'rows', 'of all rows', 'CPU seconds', 'rows per CPU second', 'bytes a row', 'bytes'],
    rows: tables
      .toSorted((a, b) => rowsOf(b) - rowsOf(a))
      .map((made) => [
        made.name,
        thousands(rowsOf(made)),
        percent(rowsOf(made) / total),
        seconds(medianOf(made, (run) => run.cpuSeconds)),
        cpuRate(made),
        thousands(medianOf(made, (run) => run.bytes / Math.max(run.rows, 1))),
        byteRate(made),
      ]),
    notes: [
      'With digests, and with the lives that the table’s rows are views of, which tables made together share.',
    ],
  }
}
