import type { Value } from '../../core/catalog/value.ts'
import { UserError } from '../../core/errors.ts'
import type { TableFindings } from './compiled-fill.ts'
import type { RowRules, RowValues } from './row-rules.ts'
import { type RowParts, RowState } from './row-state.ts'

const ATTEMPTS_MAX = 256

/** Of rows that another may take the place of. */
const ATTEMPTS_OF_PROBE = 12

/** All that the rows of one table follow from, compiled. */
export interface RowPlan extends RowParts {
  /** `schema.table`. */
  readonly table: string
  /** Rows that were there before, or 0: generators count on behind them. */
  readonly offset: number
  /** Positions of the columns that are sent, in the order in which they are. */
  readonly sent: readonly number[]
  /** Positions that no key, reference or rule across rows depends on. */
  readonly free: readonly number[]
  /** Whether the row has a partition to go to, where that has to be tried. */
  readonly accepts: ((state: RowState) => boolean) | undefined
  /** Undefined where nothing is asked of a row. */
  readonly rules: RowRules | undefined
}

/** Makes the rows of a table, any of them at any time. */
export class RowMaker {
  readonly plan: RowPlan
  readonly #states: RowState[] = []
  #depth = 0
  #findings: TableFindings | undefined

  constructor(plan: RowPlan) {
    this.plan = plan
  }

  /** What was found out by going through the rows. */
  set findings(findings: TableFindings) {
    this.#findings = findings
  }

  /** The values of the columns that are sent, in their order. @throws UserError when no attempt keeps the rules */
  rowAt(own: number): readonly Value[] {
    return this.#within(own, (state) => {
      this.#complete(state)
      const { sent } = this.plan
      const row: Value[] = Array.from({ length: sent.length })
      for (let i = 0; i < sent.length; i++) row[i] = state.values[sent[i] as number] ?? null
      return row
    })
  }

  /** A value that keys or references are made of: it does not depend on the columns that are free. */
  valueAt(own: number, position: number): Value {
    return this.#within(own, (state) => state.need(position) ?? null)
  }

  /** By step: which of its parents a row points at, -1 for none. */
  parentsOf(own: number): readonly number[] {
    return this.#within(own, (state) =>
      this.plan.steps.map((_, step) => {
        const parent = state.parentOf(step)
        return state.nulls[step] === 1 ? -1 : parent
      }),
    )
  }

  /** All values of a row, by position, while `read` looks at them. */
  read<Result>(own: number, read: (row: RowValues) => Result): Result {
    return this.#within(own, (state) => {
      this.#complete(state)
      return read(state.values)
    })
  }

  /** A row of this candidate and attempt, whatever was found; only what is asked for is made. */
  probe<Result>(own: number, candidate: number, attempt: number, look: (state: RowState) => Result): Result {
    const state = this.#acquire()
    try {
      state.start(own, this.plan.offset + own, candidate, attempt)
      return look(state)
    } finally {
      this.#depth--
    }
  }

  /** Whether the row that a probe looks at can be made to keep all checks. */
  isKept(state: RowState): boolean {
    for (let position = 0; position < this.plan.width; position++) state.need(position)
    return this.#mend(state, ATTEMPTS_OF_PROBE).length === 0
  }

  #within<Result>(own: number, work: (state: RowState) => Result): Result {
    const state = this.#acquire()
    const candidate = this.#findings?.candidates?.[own] ?? own
    const attempt = this.#findings?.attempts?.[own] ?? 0
    state.start(own, this.plan.offset + own, candidate, attempt)
    try {
      return work(state)
    } finally {
      this.#depth--
    }
  }

  /** A row may ask for another row of the same table, hence a stack. */
  #acquire(): RowState {
    const state = this.#states[this.#depth] ?? new RowState(this.plan)
    this.#states[this.#depth] = state
    this.#depth++
    return state
  }

  #complete(state: RowState): void {
    const { width, table } = this.plan
    for (let position = 0; position < width; position++) state.need(position)
    for (let step = 0; step < state.parents.length; step++) state.parentOf(step)
    if (state.isBroken) throw noParent(table, state.own)
    const violated = this.#mend(state)
    if (violated.length === 0) return
    throw new UserError(
      `Cannot make row ${state.own + 1} of ${table}: found ${ATTEMPTS_MAX} attempts that all break ${violated.join(', ')}; expected values that keep every check`,
      [`Give the columns of ${violated.join(', ')} in the plan generators that fit`],
    )
  }

  /** Bends the free columns until all checks are kept. @returns those that are not */
  #mend(state: RowState, attemptsMax = ATTEMPTS_MAX): readonly string[] {
    const { free, rules } = this.plan
    let violated: readonly string[] = []
    if (rules === undefined) return violated
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      if (attempt > 0) {
        state.freeAttempt = attempt
        state.forget(free)
        for (const position of free) state.need(position)
      }
      rules.mend(state.values, state.index, attempt)
      violated = rules.violated(state.values)
      if (violated.length === 0) break
    }
    return violated
  }
}

const noParent = (table: string, own: number) =>
  new UserError(
    `Cannot make row ${own + 1} of ${table}: found no row that its references could all point at; expected one`,
    ['Plan more rows for the tables that it refers to'],
  )
