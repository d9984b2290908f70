// Makes the rows of a bank once, in a process of its own, and prints what it took as one line of JSON. In a process of
// its own, because code that has made rows in one way runs slower in another.

import { parseDay } from '../../src/core/calendar.ts'
import { fixedClock } from '../../src/core/clock.ts'
import { type Plan, tablesOfUnit, type Unit } from '../../src/core/plan.ts'
import { RowBuffer } from '../../src/core/row-buffer.ts'
import { compileRowEncoder, type RowEncoder } from '../../src/core/row-encoder.ts'
import { type AnyTable, qualifiedName } from '../../src/core/table.ts'
import { bank } from '../../src/domains/bank/domain.ts'
import { generateSlice } from '../../src/generation/generate-slice.ts'
import { makePlan } from '../../src/generation/make-plan.ts'
import { type Slice, slicesOf } from '../../src/generation/slices.ts'
import { batchSourceFor } from '../../src/services/seed/batch-source-for.ts'
import { resolveRunPlan } from '../../src/services/seed/resolve-run-plan.ts'
import { dataset } from '../dhub-command.ts'
import type { GenerationRun, GenerationWish } from './generation-run.ts'

/** A part of the slices goes first and does not count, so that the code is compiled when the clock starts. */
const WARM_SLICES = 16

const wish = JSON.parse(process.argv[2] ?? '{}') as GenerationWish
const request = { scale: wish.scale, seed: dataset.seed, asOf: parseDay(dataset.asOf) }
const runPlan = resolveRunPlan(bank, request, undefined, fixedClock(0))
const plan = onlyTable(makePlan(bank, runPlan.identity, runPlan), wish.table)
const encoders = new Map<AnyTable, RowEncoder>()
const lifeOf = bank.livesOf(runPlan.identity)
process.stdout.write(`${JSON.stringify(await run())}\n`)

async function run(): Promise<GenerationRun> {
  const units = plan.phases.flatMap((phase) => phase.units)
  const slices = slicesOf(units)
  if (wish.workers === undefined) for (const slice of warming(slices)) make(slice)
  const began = performance.now()
  const cpu = process.cpuUsage()
  let rows = 0
  let bytes = 0
  const parts = wish.workers === undefined ? inThisThread(slices) : throughWorkers(wish.workers, units)
  for await (const made of parts) {
    rows += made.rows
    bytes += made.bytes
  }
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { rows, bytes, seconds, cpuSeconds: (user + system) / 1_000_000 }
}

type Made = Pick<GenerationRun, 'rows' | 'bytes'>

/** One slice, as far as is wanted: rows only, or encoded too, or with their digests, as the product makes it. */
function make(slice: Slice): Made {
  if (wish.depth === 'whole')
    return counted(generateSlice(plan, slice, lifeOf).flatMap(({ tables }) => tables))
  const tables = slice.flatMap((unit) => tablesOfUnit(plan, unit))
  const [{ root, from, to } = { root: '', from: 0, to: 0 }] = slice
  let rows = 0
  const writers = tables.map((table) => {
    const buffer = new RowBuffer()
    const encode = encoderOf(table)
    const emit =
      wish.depth === 'rows'
        ? () => void rows++
        : (row: unknown) => {
            rows++
            buffer.int16(0)
            encode(row, buffer)
          }
    return { table, buffer, emit }
  })
  for (let index = from; index < to; index++) {
    const life = lifeOf(root, index) as never
    for (const { table, emit } of writers) table.rows(life, emit)
  }
  return { rows, bytes: writers.reduce((sum, { buffer }) => sum + buffer.at, 0) }
}

function* inThisThread(slices: readonly Slice[]): Generator<Made> {
  for (const slice of slices) yield make(slice)
}

async function* throughWorkers(workers: number, units: readonly Unit[]): AsyncGenerator<Made> {
  using source = batchSourceFor(bank, plan, runPlan, workers)
  for await (const { tables } of source.batches(units)) yield counted(tables)
}

function counted(tables: readonly { readonly rows: number; readonly chunks: readonly Uint8Array[] }[]): Made {
  let rows = 0
  let bytes = 0
  for (const table of tables) {
    rows += table.rows
    for (const { length } of table.chunks) bytes += length
  }
  return { rows, bytes }
}

function encoderOf(table: AnyTable): RowEncoder {
  const encode = encoders.get(table) ?? compileRowEncoder(table.columns)
  encoders.set(table, encode)
  return encode
}

function onlyTable(whole: Plan, name: string | undefined): Plan {
  if (name === undefined) return whole
  const phases = whole.phases.map((phase) => {
    const tables = phase.tables.filter((table) => qualifiedName(table) === name)
    return { ...phase, tables, units: phase.units.filter(({ root }) => tables[0]?.root === root) }
  })
  return { ...whole, phases }
}

/** Some slices of every kind of root. */
function warming(slices: readonly Slice[]): readonly Slice[] {
  const taken = new Map<string, number>()
  return slices.filter(([unit]) => {
    const root = unit?.root ?? ''
    const count = taken.get(root) ?? 0
    taken.set(root, count + 1)
    return count < WARM_SLICES
  })
}
