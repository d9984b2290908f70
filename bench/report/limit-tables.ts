import type { Measurements } from '../interleave.ts'
import type { LimitResult } from '../limit/limit-part.ts'
import type { LoadRun } from '../limit/load-contenders.ts'
import type { StageTime } from '../limit/stage-clock.ts'
import { median, summarize } from '../statistics.ts'
import { mebibytes, percent, ratio, seconds, thousands } from './figures.ts'
import type { ReportTable } from './text-table.ts'

/** The tables of one scale: who is how fast, and where the time goes. */
export function limitTables(result: LimitResult, cores: number): readonly ReportTable[] {
  return [waysTable(result, cores), ...stagesTable(result), statementsTable(result)]
}

const medianOf = ({ rounds }: Measurements<LoadRun>, pick: (run: LoadRun) => number) =>
  median(rounds.map(pick))

function waysTable({ scale, shape, databaseBytes, ways }: LimitResult, cores: number): ReportTable {
  const restore = ways.find(({ name }) => name.startsWith('pg_restore'))
  const base = restore === undefined ? 0 : medianOf(restore, (run) => run.seconds)
  const fullBase = restore === undefined ? 0 : medianOf(restore, (run) => run.secondsWithStatistics)
  return {
    title: `Against the limit, scale ${scale}`,
    columns: [
      'way',
      'seconds',
      'lowest',
      'highest',
      'rows/s',
      '÷ restore',
      'with statistics',
      '÷ restore',
      'client CPU',
      'server CPU',
      'CPU ÷ cores',
      'peak memory',
    ],
    rows: ways.map((way) => {
      const all = summarize(way.rounds.map((run) => run.seconds))
      const full = medianOf(way, (run) => run.secondsWithStatistics)
      return [
        way.name,
        seconds(all.median),
        seconds(all.lowest),
        seconds(all.highest),
        thousands(shape.rows / all.median),
        ratio(all.median / base),
        seconds(full),
        ratio(full / fullBase),
        seconds(medianOf(way, (run) => run.cpuSeconds)),
        seconds(medianOf(way, (run) => run.serverCpuSeconds)),
        seconds(medianOf(way, (run) => (run.cpuSeconds + run.serverCpuSeconds) / cores)),
        mebibytes(medianOf(way, (run) => run.peakBytes)),
      ]
    }),
    notes: [
      `Medians of ${ways[0]?.rounds.length ?? 0} interleaved rounds; ${thousands(shape.rows)} rows in ${shape.tables} tables, ${shape.constraints} constraints, ${shape.indexes} indexes, ${mebibytes(databaseBytes)} on disk.`,
      'dhub makes the rows besides loading them, and its statistics and views are in its time; the restore leaves statistics out, so the second pair of columns adds them (`vacuumdb --analyze-only -j2`).',
      'CPU ÷ cores is the least that the way can take on this machine, however well it spreads its work.',
      'All sessions have `synchronous_commit` off and the same `maintenance_work_mem`. Rows, constraints, indexes and views are counted after every load and must be equal.',
    ],
  }
}

function stagesTable({ scale, ways }: LimitResult): readonly ReportTable[] {
  const [own] = ways
  const stages = own?.rounds[0]?.stages
  if (own === undefined || stages === undefined) return []
  const total = medianOf(own, (run) => run.seconds)
  const rows = stages.map(({ stage: name }) => {
    const sums = own.rounds.map((run) => addedUp((run.stages ?? []).filter(({ stage }) => stage === name)))
    const middle = (pick: (sum: Sums) => number) => median(sums.map(pick))
    const wall = middle((sum) => sum.seconds)
    return [
      name,
      seconds(wall),
      percent(wall / total),
      seconds(middle((sum) => sum.clientCpuSeconds)),
      seconds(middle((sum) => sum.mainThreadSeconds)),
      seconds(middle((sum) => sum.serverCpuSeconds)),
    ]
  })
  return [
    {
      title: `Where the time of \`dhub seed all\` goes, scale ${scale}`,
      columns: ['stage', 'seconds', 'share', 'dhub CPU', 'of it main thread', 'server CPU'],
      rows,
      notes: [
        'From the events of the same runs. While rows are made, what dhub uses beside its main thread is making and encoding, its main thread’s share is sending, and the server’s is COPY.',
      ],
    },
  ]
}

type Sums = Omit<StageTime, 'stage'>

function addedUp(stages: readonly StageTime[]): Sums {
  const sum = (pick: (stage: StageTime) => number) => stages.reduce((total, stage) => total + pick(stage), 0)
  return {
    seconds: sum((stage) => stage.seconds),
    clientCpuSeconds: sum((stage) => stage.clientCpuSeconds),
    mainThreadSeconds: sum((stage) => stage.mainThreadSeconds),
    serverCpuSeconds: sum((stage) => stage.serverCpuSeconds),
  }
}

function statementsTable({ scale, ways }: LimitResult): ReportTable {
  const kinds = Object.keys(ways[0]?.rounds[0]?.statements ?? {})
  return {
    title: `What the server does meanwhile, scale ${scale}`,
    columns: ['way', ...kinds],
    rows: ways.map((way) => [
      way.name,
      ...kinds.map((kind) => seconds(medianOf(way, (run) => run.statements[kind] ?? 0))),
    ]),
    notes: [
      'Seconds by kind of statement, added up over all connections (`pg_stat_statements`); the time of a COPY includes its waiting for the client.',
    ],
  }
}
