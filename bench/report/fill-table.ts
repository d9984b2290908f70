import type { FillPartResult, FillRun } from '../fill/fill-part.ts'
import type { Measurements } from '../interleave.ts'
import { median } from '../statistics.ts'
import { mebibytes, ratio, seconds, thousands } from './figures.ts'
import type { ReportTable } from './text-table.ts'

/** The table of loading one table of somebody else's. */
export function fillTable({ rows, ways }: FillPartResult): ReportTable {
  const medianOf = (way: Measurements<FillRun> | undefined, pick: (run: FillRun) => number) =>
    way === undefined ? 0 : median(way.rounds.map(pick))
  const base = medianOf(ways[0], (run) => run.loadSeconds)
  return {
    title: `${thousands(rows)} rows into one table, all its constraints on`,
    columns: [
      'way',
      'seconds of loading',
      'times psql',
      'rows/s',
      'whole program',
      'CPU seconds',
      'peak memory',
    ],
    rows: ways.map((way) => {
      const load = medianOf(way, (run) => run.loadSeconds)
      return [
        way.name,
        seconds(load),
        ratio(load / base),
        thousands(rows / load),
        seconds(medianOf(way, (run) => run.seconds)),
        seconds(medianOf(way, (run) => run.cpuSeconds)),
        mebibytes(medianOf(way, (run) => run.peakBytes)),
      ]
    }),
    notes: [
      'Two keys, a reference, three checks and two indexes (`bench/fill/orders.sql`). psql sends a file that dhub has made before; dhub makes the rows while it loads them, each unit in a transaction with its entry in the ledger. The whole program of dhub also learns the schema, compiles the plan, takes statistics and counts the violations of every constraint afterwards.',
    ],
  }
}
