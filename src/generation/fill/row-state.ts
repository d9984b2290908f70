import type { Value } from '../../core/catalog/value.ts'
import type { RowView, TypedValue } from '../generators/generator.ts'
import type { RowValues } from './row-rules.ts'

const UNTOUCHED = 0
const UNDER_WAY = 1
const MADE = 2

/** What chooses a parent. */
export interface RowStep {
  choose(state: RowState): void
  /** The value of a column of the parent, if the reference is by the column at this position. */
  parentValueOf(state: RowState, position: number, of: string): TypedValue | undefined
}

/** What a row is made by: makers of columns by position, choosers of parents by step, digits by numbering. */
export interface RowParts {
  readonly width: number
  readonly positionOf: ReadonlyMap<string, number>
  readonly columns: readonly ((state: RowState) => Value | undefined)[]
  readonly steps: readonly RowStep[]
  readonly numberings: readonly { number(state: RowState): void }[]
  /** How many digits the numberings give together. */
  readonly digits: number
}

/** One row while it is being made: each part is worked out when it is first asked for, and once. */
export class RowState implements RowView {
  readonly values: RowValues
  /** By step: the chosen parent, -1 where there is none. */
  readonly parents: Float64Array
  /** By step: 1 where the reference is NULL. */
  readonly nulls: Uint8Array
  readonly digits: Float64Array
  /** As generators count: behind the rows that were there before. */
  index = 0
  /** Number of the row among those of this filling. */
  own = 0
  candidate = 0
  /** By step where children are neighbours: which child of its parent it is, from 0. */
  readonly ordinals: Float64Array
  /** Of all that rules across rows depend on. */
  attempt = 0
  /** Of the other columns. */
  freeAttempt = 0
  /** No parent was found for a reference that may not be NULL. */
  isBroken = false
  readonly #parts: RowParts
  readonly #made: Uint8Array
  readonly #chosen: Uint8Array
  readonly #numbered: Uint8Array
  readonly #subjects = new Map<string, unknown>()

  constructor(parts: RowParts) {
    this.#parts = parts
    this.values = Array.from({ length: parts.width }, () => undefined)
    this.parents = new Float64Array(parts.steps.length)
    this.ordinals = new Float64Array(parts.steps.length)
    this.nulls = new Uint8Array(parts.steps.length)
    this.digits = new Float64Array(parts.digits)
    this.#made = new Uint8Array(parts.width)
    this.#chosen = new Uint8Array(parts.steps.length)
    this.#numbered = new Uint8Array(parts.numberings.length)
  }

  /** Starts another row, or another attempt at one. */
  start(own: number, index: number, candidate: number, attempt: number): void {
    this.own = own
    this.index = index
    this.candidate = candidate
    this.attempt = attempt
    this.freeAttempt = 0
    this.isBroken = false
    this.#made.fill(UNTOUCHED)
    this.#chosen.fill(UNTOUCHED)
    this.#numbered.fill(UNTOUCHED)
    if (this.#subjects.size > 0) this.#subjects.clear()
  }

  /** Forgets these columns, so that they are made anew. */
  forget(positions: readonly number[]): void {
    for (const position of positions) this.#made[position] = UNTOUCHED
  }

  /** The value of a column; NULL while it is itself being made. */
  need(position: number): Value | undefined {
    if (this.#made[position] === MADE) return this.values[position]
    if (this.#made[position] === UNDER_WAY) return null
    this.#made[position] = UNDER_WAY
    const value = (this.#parts.columns[position] as (state: RowState) => Value | undefined)(this)
    this.values[position] = value
    this.#made[position] = MADE
    return value
  }

  /** The parent that a step chose, -1 for none. */
  parentOf(step: number): number {
    if (this.#chosen[step] !== MADE) {
      if (this.#chosen[step] === UNDER_WAY) return -1
      this.#chosen[step] = UNDER_WAY
      this.#parts.steps[step]?.choose(this)
      this.#chosen[step] = MADE
    }
    return this.parents[step] as number
  }

  digitOf(numbering: number, digit: number): number {
    if (this.#numbered[numbering] !== MADE) {
      this.#numbered[numbering] = MADE
      this.#parts.numberings[numbering]?.number(this)
    }
    return this.digits[digit] as number
  }

  valueOf(column: string): Value {
    const position = this.#parts.positionOf.get(column)
    return position === undefined ? null : (this.need(position) ?? null)
  }

  parentValueOf(column: string, of: string): TypedValue | undefined {
    const position = this.#parts.positionOf.get(column)
    if (position === undefined) return undefined
    for (const step of this.#parts.steps) {
      const found = step.parentValueOf(this, position, of)
      if (found !== undefined) return found
    }
    return undefined
  }

  subject<Subject>(kind: string, group: string, make: (index: number, attempt: number) => Subject): Subject {
    const key = `${kind} ${group}`
    const known = this.#subjects.get(key)
    if (known !== undefined) return known as Subject
    const made = make(this.index, this.attempt)
    this.#subjects.set(key, made)
    return made
  }
}
