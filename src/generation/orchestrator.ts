import type { UnitBatch } from '../core/batch.ts'
import type { Clock } from '../core/clock.ts'
import type { PlannedEvent, RunEvent } from '../core/event.ts'
import { type Plan, phaseOf, type Unit } from '../core/plan.ts'
import type { Sink, WrittenPart } from '../core/sink.ts'
import { qualifiedName } from '../core/table.ts'
import type { BatchSource } from './batch-source.ts'
import { type RetryPolicy, retrying } from './retry.ts'
import type { RunControl } from './run-control.ts'
import { partsOf, RunTotals } from './run-totals.ts'

/** All that a run needs from outside. */
export interface Orchestration {
  readonly plan: Plan
  readonly sink: Sink
  readonly source: BatchSource
  readonly clock: Clock
  readonly retryPolicy: RetryPolicy
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Asks the run to stop at the next boundary between units. */
  readonly signal?: AbortSignal
  /** Asked before each unit, and between the steps after the last one. */
  readonly control?: RunControl | undefined
}

/**
 * The phased orchestrator: opens the sink, brings it every unit that it lacks, in the source's order, and has it finish;
 * tells of each step. Units that an earlier run has left are not made again, so the same call resumes.
 *
 * @throws what the sink or the source throws, once retries are used up; the sink then holds whole units only
 */
export async function* orchestrate(orchestration: Orchestration): AsyncGenerator<RunEvent> {
  const { plan, sink, clock } = orchestration
  const began = clock.nowMilliseconds()
  const totals = new RunTotals(plan)
  yield* sink.open(plan)
  const missing = countWritten(plan, sink, totals)
  yield plannedEvent(plan, totals)
  const isWritten = yield* writeUnits(orchestration, missing, totals, began)
  const isFinished = isWritten && (yield* finishSink(orchestration))
  if (isFinished) yield { type: 'done', outcome: totals.outcome(clock.nowMilliseconds() - began) }
  else yield { type: 'interrupted', unitsDone: totals.unitsDone, units: unitsOf(plan).length }
}

/** @returns false when it was asked to stop before the last step. */
async function* finishSink({ sink, signal, control }: Orchestration): AsyncGenerator<RunEvent, boolean> {
  for await (const event of sink.finish()) {
    // Leaving the loop lets the steps under way end; those that are done are found done next time.
    if (signal?.aborted || (await control?.beforeUnit(0)) === 'stop') return false
    yield event
  }
  return true
}

/** @returns false when it was asked to stop before the last unit. */
async function* writeUnits(
  { plan, sink, source, clock, retryPolicy, sleep, signal, control }: Orchestration,
  missing: readonly Unit[],
  totals: RunTotals,
  began: number,
): AsyncGenerator<RunEvent, boolean> {
  const units = unitsOf(plan).length
  const phases = new PhaseWatch(plan, missing, totals, clock, began)
  for await (const batch of source.batches(missing)) {
    if ((await control?.beforeUnit(rowsOf(batch))) === 'stop') return false
    if (signal?.aborted) return false
    yield* phases.before(batch.unit)
    const what = nameOf(plan, batch.unit)
    const isTransient = (error: unknown) => sink.isTransient(error) && signal?.aborted !== true
    const trial = { what, policy: retryPolicy, sleep, isTransient }
    yield* retrying(trial, (attempt) => silently(() => sink.write(batch, attempt)))
    totals.add(batch.unit, partsOf(batch))
    const bytes = bytesOf(batch)
    source.release?.(batch)
    yield {
      type: 'unit-written',
      phase: phaseOf(plan, batch.unit).name,
      rows: rowsOf(batch),
      bytes,
      at: clock.nowMilliseconds() - began,
      unitsDone: totals.unitsDone,
      units,
    }
    yield* totals.progressOf(batch.unit)
    yield* phases.after(batch.unit)
  }
  return signal?.aborted !== true || totals.unitsDone === units
}

/** Work that tells nothing while it goes on. */
function silently(work: () => Promise<void>): AsyncIterable<never> {
  const next = async (): Promise<IteratorResult<never>> => {
    await work()
    return { done: true, value: undefined }
  }
  return { [Symbol.asyncIterator]: () => ({ next }) }
}

/** Tells where phases begin and end; they go on side by side, since units come slice by slice. */
class PhaseWatch {
  readonly #plan: Plan
  readonly #totals: RunTotals
  readonly #clock: Clock
  readonly #began: number
  readonly #left: number[]
  readonly #phasesBegan = new Map<number, number>()
  readonly #finished = new Map<number, number>()
  #next = 0
  #lastUnitEnded: number

  constructor(plan: Plan, missing: readonly Unit[], totals: RunTotals, clock: Clock, began: number) {
    this.#plan = plan
    this.#totals = totals
    this.#clock = clock
    this.#began = began
    this.#lastUnitEnded = clock.nowMilliseconds()
    this.#left = plan.phases.map((_, position) => missing.filter(({ phase }) => phase === position).length)
  }

  *before(unit: Unit): Generator<RunEvent> {
    if (this.#phasesBegan.has(unit.phase)) return
    // A phase begins where the unit before its first one ended, because making its first unit belongs to it.
    this.#phasesBegan.set(unit.phase, this.#lastUnitEnded)
    const phase = phaseOf(this.#plan, unit).name
    yield { type: 'phase-started', phase, at: this.#lastUnitEnded - this.#began }
  }

  /** Phases are told finished in their order: one that is done early waits for those before it. */
  *after(unit: Unit): Generator<RunEvent> {
    const now = this.#clock.nowMilliseconds()
    this.#lastUnitEnded = now
    const left = (this.#left[unit.phase] ?? 1) - 1
    this.#left[unit.phase] = left
    if (left > 0) return
    const milliseconds = now - (this.#phasesBegan.get(unit.phase) ?? now)
    this.#totals.addTime(unit.phase, milliseconds)
    this.#finished.set(unit.phase, milliseconds)
    for (; this.#left[this.#next] === 0; this.#next++) yield* this.#tellFinished(this.#next, now)
  }

  *#tellFinished(position: number, now: number): Generator<RunEvent> {
    const milliseconds = this.#finished.get(position)
    const phase = this.#plan.phases[position]?.name
    // A phase that an earlier run had brought in whole is not news.
    if (milliseconds === undefined || phase === undefined) return
    const rows = this.#totals.rowsOfPhase(position)
    yield { type: 'phase-finished', phase, rows, at: now - this.#began, milliseconds }
  }
}

/** Counts what is there already. @returns the units that are not */
function countWritten(plan: Plan, sink: Sink, totals: RunTotals): Unit[] {
  return unitsOf(plan).filter((unit) => {
    const parts: readonly WrittenPart[] | undefined = sink.written(unit)
    if (parts !== undefined) totals.add(unit, parts)
    return parts === undefined
  })
}

function plannedEvent(plan: Plan, totals: RunTotals): PlannedEvent {
  return {
    type: 'planned',
    phases: plan.phases.map(({ name, title, tables, units }) => ({
      name,
      title,
      tables: tables.map(qualifiedName),
      units: units.length,
    })),
    units: unitsOf(plan).length,
    unitsDone: totals.unitsDone,
  }
}

const unitsOf = (plan: Plan): readonly Unit[] => plan.phases.flatMap(({ units }) => units)

/** `loans: customers 257 to 512`, as messages speak of a unit. */
function nameOf(plan: Plan, unit: Unit): string {
  return `${phaseOf(plan, unit).name}: ${unit.root} ${unit.from + 1} to ${unit.to}`
}

const rowsOf = ({ tables }: UnitBatch) => tables.reduce((sum, { rows }) => sum + rows, 0)

function bytesOf(batch: UnitBatch): number {
  let bytes = 0
  for (const { chunks } of batch.tables) for (const { length } of chunks) bytes += length
  return bytes
}
