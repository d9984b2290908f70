import type { UnitBatch } from './batch.ts'
import type { RetryEvent, StageEvent, WarningEvent } from './event.ts'
import type { Plan, Unit } from './plan.ts'

/** What a table got from one unit, without the rows. */
export interface WrittenPart {
  /** `schema.table`. */
  readonly table: string
  readonly rows: number
  readonly digest: string
}

/** What a sink tells while it makes ready or finishes. */
export type SinkEvent = StageEvent | RetryEvent | WarningEvent

/**
 * Where rows go. Called in this order: `open` once and to its end, `write` for every unit that `written` does not
 * know, one after another, then `finish` once and to its end. Dispose of it in any case.
 */
export interface Sink extends AsyncDisposable {
  /** Makes ready for the plan, or for what is left of it. */
  open(plan: Plan): AsyncIterable<SinkEvent>
  /** What an earlier run or attempt has left of a unit; undefined unless all of it is there. */
  written(unit: Unit): readonly WrittenPart[] | undefined
  /**
   * Takes all of a unit or nothing; when it resolves, the unit is there for good. A unit that is there already stays as
   * it is. When it resolves, its buffers are no longer the sink's: they may be filled anew.
   *
   * @param attempt from 1; above 1 when this very unit failed before
   */
  write(batch: UnitBatch, attempt: number): Promise<void>
  /** Whether the same call may well work when it is made again. */
  isTransient(error: unknown): boolean
  /** What is due once every unit is there. */
  finish(): AsyncIterable<SinkEvent>
}
