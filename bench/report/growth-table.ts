import type { GrowthResult } from '../growth/growth-part.ts'
import { median } from '../statistics.ts'
import { mebibytes, ratio, seconds, thousands } from './figures.ts'
import type { ReportTable } from './text-table.ts'

type Way = GrowthResult['ways'][number]
type Run = Way['runs']['rounds'][number]

const medianOf = ({ runs }: Way, pick: (run: Run) => number) => median(runs.rounds.map(pick))

/** How time and memory grow with the scale, and what workers bring. */
export function growthTable({ ways }: GrowthResult): ReportTable {
  return {
    title: 'How time and memory grow',
    columns: ['scale', 'workers', 'rows', 'seconds', 'rows/s', '÷ ten times less', 'dhub CPU', 'peak memory'],
    rows: ways.map((way) => {
      const tenth = ways.find(({ scale, workers }) => workers === way.workers && scale * 10 === way.scale)
      const taken = medianOf(way, (run) => run.seconds)
      return [
        String(way.scale),
        way.workers === null ? 'own choice' : String(way.workers),
        thousands(medianOf(way, (run) => run.rows)),
        seconds(taken),
        thousands(medianOf(way, (run) => run.rows / run.seconds)),
        tenth === undefined ? '' : ratio(taken / medianOf(tenth, (run) => run.seconds)),
        seconds(medianOf(way, (run) => run.cpuSeconds)),
        mebibytes(medianOf(way, (run) => run.peakBytes)),
      ]
    }),
    notes: [
      'Whole commands, from their start to their end, with the server up; memory of all processes of dhub together. “÷ ten times less” is the time against that of a tenth of the scale.',
    ],
  }
}
