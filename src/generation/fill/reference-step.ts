import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { Value } from '../../core/catalog/value.ts'
import type { Draws } from '../../core/draws.ts'
import type { TypedValue } from '../generators/generator.ts'
import type { ChildRanges } from './fan-out.ts'
import type { ParentRows } from './parent-rows.ts'
import { OPEN, type RowShapes } from './row-shapes.ts'
import type { RowState } from './row-state.ts'

/** How a row comes to its parent. */
export type ParentChoice =
  /** Children of a parent are neighbours. */
  | { readonly kind: 'driver'; readonly ranges: ChildRanges }
  /** Rows of the same table: the first ones are roots, each other row hangs on an earlier one. */
  | { readonly kind: 'tree'; readonly fan: number; readonly roots: number }
  /** A digit of a numbering says which of those that come into question. */
  | { readonly kind: 'digit'; readonly numbering: number; readonly digit: number }
  /** Drawn; with `isSkewed` the first ones more often. */
  | { readonly kind: 'draw'; readonly isSkewed: boolean }

/** One foreign key of a table, as rows choose by it. */
export interface StepPlan {
  readonly id: number
  readonly parent: CatalogTable
  readonly parents: ParentRows
  /** Positions of its columns in the table, and of those that they point at in the parent. */
  readonly columns: readonly number[]
  readonly references: readonly number[]
  /** Columns that an earlier step has settled: only parents that agree come into question. */
  readonly fixed: readonly { readonly own: number; readonly parent: number }[]
  /** Positions that become NULL when there is no reference; none when there has to be one. */
  readonly nullable: readonly number[]
  readonly nullShare: number
  /** The parents that come into question at all, in ascending order; all when undefined. */
  readonly eligible: readonly number[] | undefined
  readonly choice: ParentChoice
  /** How many of the parents may be pointed at by a row, where not all are there yet. */
  readonly limitOf: ((own: number) => number) | undefined
  /** Says together with checks whether there is a reference. */
  readonly shapes: RowShapes | undefined
  readonly draws: Draws
}

const DRAW_FIRST = 3
/** Draws below it say whether there is a reference at all. */
const DRAW_NULL = 2

/** Chooses the parents of rows by one foreign key. */
export class ReferenceStep {
  readonly plan: StepPlan
  #told: { readonly parent: number; readonly at: number; readonly value: Value } | undefined

  constructor(plan: StepPlan) {
    this.plan = plan
  }

  choose(state: RowState): void {
    const { id, nullable, nullShare, shapes, draws } = this.plan
    const option = shapes === undefined ? OPEN : shapes.optionOf(state, nullable[0] as number)
    const isNull =
      option === null ||
      (option === OPEN &&
        nullShare > 0 &&
        nullable.length > 0 &&
        draws.chance(nullShare, state.index, DRAW_NULL - state.attempt))
    const parent = this.#pick(state)
    state.parents[id] = parent
    state.nulls[id] = isNull || parent < 0 ? 1 : 0
    const isNeeded = nullable.length === 0 || (option !== null && option !== OPEN)
    if (parent < 0 && isNeeded) state.isBroken = true
  }

  /** The value of one of its columns. */
  valueOf(state: RowState, at: number): Value {
    const { id, parents, columns, references, nullable } = this.plan
    const parent = state.parentOf(id)
    if (parent < 0) return null
    if (state.nulls[id] === 1 && nullable.includes(columns[at] as number)) return null
    return parents.valueAt(parent, references[at] as number)
  }

  parentValueOf(state: RowState, position: number, of: string): TypedValue | undefined {
    const { id, parent: table, parents, columns } = this.plan
    if (!columns.includes(position)) return undefined
    const parent = state.parentOf(id)
    const at = table.columns.findIndex(({ name }) => name === of)
    const type = table.columns[at]?.type
    if (parent < parents.old || state.nulls[id] === 1 || type === undefined) return undefined
    // Children of a parent are often neighbours.
    if (this.#told?.parent !== parent || this.#told.at !== at) {
      this.#told = { parent, at, value: parents.valueAt(parent, at) }
    }
    return { value: this.#told.value, type }
  }

  /** Of how many parents a row can choose. */
  sizeFor(state: RowState): number {
    const list = this.#listFor(state)
    return list === undefined ? this.#countFor(state) : this.#countWithin(list, state)
  }

  #pick(state: RowState): number {
    const { id, choice, draws, eligible } = this.plan
    if (choice.kind === 'driver') {
      const place = choice.ranges.parentOf(state.candidate)
      state.ordinals[id] = state.candidate - choice.ranges.firstOf(place)
      return eligible === undefined ? place : (eligible[place] ?? -1)
    }
    if (choice.kind === 'tree') return this.#branch(state, choice.fan, choice.roots)
    if (choice.kind === 'digit') {
      return this.#at(state, (size) => Math.min(state.digitOf(choice.numbering, choice.digit), size - 1))
    }
    return this.#at(state, (size) => {
      const share = draws.fraction(state.index, DRAW_FIRST + state.attempt)
      return Math.floor(size * (choice.isSkewed ? share * share : share))
    })
  }

  #at(state: RowState, place: (size: number) => number): number {
    const list = this.#listFor(state)
    if (list === undefined) {
      const count = this.#countFor(state)
      return count > 0 ? place(count) : -1
    }
    const count = this.#countWithin(list, state)
    return count > 0 ? (list[place(count)] as number) : -1
  }

  #branch(state: RowState, fan: number, roots: number): number {
    const { id, parents, nullable } = this.plan
    const { own } = state
    if (own >= roots) {
      state.ordinals[id] = (own - roots) % fan
      return parents.old + Math.floor((own - roots) / fan)
    }
    state.ordinals[id] = fan + own
    return nullable.length > 0 ? -1 : parents.old + own
  }

  #listFor(state: RowState): readonly number[] | undefined {
    const { fixed, parents, eligible } = this.plan
    if (fixed.length === 0) return eligible
    const values = fixed.map(({ own }) => state.need(own) ?? null)
    // Without a value on its side the database does not look: any parent will do for the columns that are left.
    if (values.includes(null)) return undefined
    return parents.having(
      fixed.map(({ parent }) => parent),
      values,
    )
  }

  #countFor(state: RowState): number {
    const { limitOf, parents } = this.plan
    return limitOf === undefined ? parents.count : Math.min(parents.count, parents.old + limitOf(state.own))
  }

  #countWithin(list: readonly number[], state: RowState): number {
    const { limitOf, parents } = this.plan
    if (limitOf === undefined) return list.length
    const limit = parents.old + limitOf(state.own)
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((list[middle] as number) < limit) low = middle + 1
      else high = middle
    }
    return low
  }
}
