import type { GenerationResult, MeteredGeneration } from '../generation/generation-part.ts'
import type { Measurements } from '../interleave.ts'
import type { LimitResult } from '../limit/limit-part.ts'
import type { LoadRun } from '../limit/load-contenders.ts'
import { median } from '../statistics.ts'
import { percent, seconds } from './figures.ts'
import type { ReportTable } from './text-table.ts'

/** The steps of a load one by one: what each costs, wherever it runs. */
export function breakdownTable(
  limit: LimitResult,
  generation: GenerationResult | undefined,
): readonly ReportTable[] {
  const own = limit.ways.find(({ name }) => name === 'dhub seed all')
  if (own === undefined) return []
  const steps = [...clientSteps(own, limit.shape.rows, generation), ...serverSteps(own)]
  const total = steps.reduce((sum, [, value]) => sum + value, 0)
  return [
    {
      title: `Step by step, scale ${limit.scale}`,
      columns: ['step', 'where', 'seconds', 'share'],
      rows: steps.map(([step, value, where]) => [step, where, seconds(value), percent(value / total)]),
      notes: [
        'Processor seconds; of keys and what follows, the time that the statements took on both connections. Making, encoding and digests are split as they were measured in one thread without a database.',
      ],
    },
  ]
}

type Step = readonly [step: string, seconds: number, where: string]

const ROWS_STAGE = 'all rows'

function clientSteps(
  own: Measurements<LoadRun>,
  rows: number,
  generation: GenerationResult | undefined,
): readonly Step[] {
  const main = stageMedian(own, (stage) => stage.mainThreadSeconds)
  const making = stageMedian(own, (stage) => stage.clientCpuSeconds) - main
  const send: Step = ['send', main, 'main thread']
  const all = generation?.depths.map((depth) => perRow(depth) * rows) ?? []
  const [lives, encoded, whole] = all
  if (lives === undefined || encoded === undefined || whole === undefined)
    return [['make rows', making, 'worker'], send]
  return [
    ['generate: lives and rows', (making * lives) / whole, 'worker'],
    ['encode', (making * (encoded - lives)) / whole, 'worker'],
    ['digests', (making * (whole - encoded)) / whole, 'worker'],
    send,
  ]
}

function serverSteps(own: Measurements<LoadRun>): readonly Step[] {
  const spent = (kind: string) => median(own.rounds.map(({ statements }) => statements[kind] ?? 0))
  return [
    ['server copy', stageMedian(own, (stage) => stage.serverCpuSeconds), 'server'],
    ['primary and unique keys, checks', spent('keys and checks'), 'server'],
    ['indexes', spent('indexes'), 'server'],
    ['foreign keys', spent('references'), 'server'],
    ['analyze', spent('statistics'), 'server'],
    ['views', spent('views'), 'server'],
  ]
}

function stageMedian(
  own: Measurements<LoadRun>,
  pick: (stage: NonNullable<LoadRun['stages']>[number]) => number,
): number {
  return median(
    own.rounds.map(({ stages = [] }) =>
      stages.filter(({ stage }) => stage === ROWS_STAGE).reduce((sum, stage) => sum + pick(stage), 0),
    ),
  )
}

const perRow = ({ rounds }: Measurements<MeteredGeneration>) =>
  median(rounds.map(({ cpuSeconds, rows }) => cpuSeconds / rows))
