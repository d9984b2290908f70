import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { Draws } from '../../core/draws.ts'
import type { Formula, RowValues } from '../fill/row-rules.ts'
import { columnOf, stepOf } from './column-limits.ts'
import { type Comparison, isComparison, MIRRORED } from './compare.ts'
import { resultTypeOf } from './computed.ts'
import { convert, isInterval } from './convert.ts'
import { computed, evaluator, type Scope } from './evaluate.ts'
import { heldChange } from './held.ts'
import { type Demand, isolated } from './isolate.ts'
import { microsecondsOf } from './moment.ts'
import { nearValues } from './near-values.ts'
import { columnsIn, normalForm } from './normal-form.ts'
import { type Place, placeOf } from './places.ts'
import { plainValue } from './plain-value.ts'

export interface MenderContext {
  readonly scope: Scope
  /** In normal form, with what tells whether a row keeps it. */
  readonly conditions: readonly { readonly condition: Expression; readonly answers: readonly Formula[] }[]
  readonly fit: (column: string, value: Value, index: number, attempt: number) => Value
  readonly typeOf: (column: string) => ValueType
  readonly isNullable: (column: string) => boolean
  readonly isFree: (column: string) => boolean
  readonly draws: Draws
}

const PASSES = 6
/** How deep sums and products are solved for what is in them. */
const ISOLATIONS_MAX = 3
/** Draws for mending begin here, beyond those of `fit`. */
const MEND_DRAWS = 1 << 24

/** The row that is being bent, and its dice. */
interface Work {
  readonly row: RowValues
  readonly index: number
  readonly attempt: number
  readonly roll: () => number
}

/**
 * Bends a row until it keeps its conditions: a branch is chosen for every OR that fails, and each plain condition is
 * made true by setting a column that is free. Several passes, for one condition may spoil another.
 */
export class Mender {
  readonly #context: MenderContext
  readonly #formulas = new Map<Expression, Formula>()

  constructor(context: MenderContext) {
    this.#context = context
  }

  mend(row: RowValues, index: number, attempt: number): void {
    let draw = MEND_DRAWS + attempt * 4096
    const work: Work = { row, index, attempt, roll: () => this.#context.draws.bits(index, draw++) >>> 0 }
    for (let pass = 0; pass < PASSES; pass++) {
      const failing = this.#context.conditions.filter(({ answers }) =>
        answers.some((answer) => answer(row) === false),
      )
      if (failing.length === 0) return
      // On later passes the others come first, so that two that quarrel are met in both orders.
      const order = pass % 2 === 0 ? failing : failing.toReversed()
      for (const { condition } of order) this.#enforce(condition, work)
    }
  }

  #isTrue(condition: Expression, row: RowValues): boolean {
    const answer = this.#formula(condition)(row)
    return answer === true || answer === null
  }

  #formula(condition: Expression): Formula {
    let formula = this.#formulas.get(condition)
    if (formula === undefined) {
      formula = evaluator(condition, this.#context.scope)
      this.#formulas.set(condition, formula)
    }
    return formula
  }

  /** @returns whether it is true now, or may be */
  #enforce(condition: Expression, work: Work): boolean {
    if (this.#isTrue(condition, work.row)) return true
    switch (condition.kind) {
      case 'and':
        for (const part of condition.operands) this.#enforce(part, work)
        if (this.#isTrue(condition, work.row)) return true
        // Two limits on the hour of a moment: what one of them takes, the other one may not.
        return columnsIn(condition).size === 1 && this.#giveUp(condition, work)
      case 'or':
        return this.#enforceOne(condition.operands, work)
      case 'case':
        return this.#enforceOne(waysOf(condition), work)
      default:
        return this.#enforceLeaf(condition, work)
    }
  }

  /** Tries the branches, from one that the dice choose; a row that no branch will have stays as it was. */
  #enforceOne(branches: readonly Expression[], work: Work): boolean {
    const start = work.roll() % Math.max(1, branches.length)
    for (let at = 0; at < branches.length; at++) {
      const before = [...work.row]
      const branch = branches[(start + at) % branches.length] as Expression
      if (this.#enforce(branch, work)) return true
      for (const [position, value] of before.entries()) work.row[position] = value
    }
    return false
  }

  #enforceLeaf(leaf: Expression, work: Work): boolean {
    switch (leaf.kind) {
      case 'is-null':
        return this.#enforceNull(leaf, work)
      case 'column':
        return this.#set(leaf.name, true, work)
      case 'not': {
        const column = columnOf(leaf.operand, this.#context.scope)
        if (column !== undefined && this.#set(column, false, work)) return true
        return this.#enforceHeld(leaf.operand, true, work) || this.#giveUp(leaf, work)
      }
      case 'any':
      case 'all':
        return this.#enforceHeld(leaf, false, work) || this.#giveUp(leaf, work)
      case 'is-truth': {
        const column = columnOf(leaf.operand, this.#context.scope)
        const wanted = leaf.isNegated ? leaf.truth !== true : leaf.truth
        return (column !== undefined && this.#set(column, wanted, work)) || this.#giveUp(leaf, work)
      }
      case 'operator':
        return this.#enforceOperator(leaf, work) || this.#giveUp(leaf, work)
      default:
        return this.#giveUp(leaf, work)
    }
  }

  #enforceNull(leaf: Extract<Expression, { kind: 'is-null' }>, work: Work): boolean {
    const { operand, isNegated } = leaf
    const place = placeOf(operand, this.#context.scope)
    if (place !== undefined && !place.isWhole) {
      const value = isNegated ? plainValue(place.type, work.roll, this.#context.scope.today) : null
      return this.#context.isFree(place.column) && this.#put(place, value, work)
    }
    // NULL comes of what is there, or does not: that has to be another, such as a list without elements.
    if (operand.kind === 'call' && this.#giveUp(leaf, work)) return true
    const columns = operand.kind === 'column' ? [operand.name] : [...columnsIn(operand)]
    return columns.every((column) => this.#set(column, isNegated ? this.#plain(column, work) : null, work))
  }

  #plain(column: string, work: Work): Value {
    const { typeOf, scope } = this.#context
    return plainValue(typeOf(column), work.roll, scope.today)
  }

  #enforceOperator(leaf: Extract<Expression, { kind: 'operator' }>, work: Work): boolean {
    const [left, right] = leaf.operands
    if (left === undefined || right === undefined) return false
    if (this.#enforceCount(leaf.name, left, right, work)) return true
    if (leaf.name === 'is not distinct from') return this.#assign('=', left, right, work)
    if (!isComparison(leaf.name)) {
      if (this.#enforceHeld(leaf, false, work)) return true
      return this.#refit(left, work) && this.#isTrue(leaf, work.row)
    }
    const sides =
      work.roll() % 2 === 0
        ? ([
            [leaf.name, left, right],
            [MIRRORED[leaf.name], right, left],
          ] as const)
        : ([
            [MIRRORED[leaf.name], right, left],
            [leaf.name, left, right],
          ] as const)
    for (const [name, target, source] of sides) {
      const before = [...work.row]
      if (this.#assign(name, target, source, work) && this.#isTrue(leaf, work.row)) return true
      for (const [position, value] of before.entries()) work.row[position] = value
    }
    return false
  }

  /** Sets the column on one side, or a part of it, so that the comparison with the other side holds. */
  #assign(name: Comparison, target: Expression, source: Expression, work: Work, depth = 0): boolean {
    const place = placeOf(target, this.#context.scope)
    if (place === undefined) return this.#assignWithin({ name, target, source }, work, depth)
    if (!this.#context.isFree(place.column)) return false
    const result = convert(computed(source, this.#context.scope), resultTypeOf(place.type)).of(work.row)
    if (result === undefined || result === null) return false
    const value = isInterval(result) ? microsecondsOf(result) : result
    const made = name === '=' ? value : this.#beside(name, value, place, work)
    return this.#put(place, rounded(made, place.type), work)
  }

  /** The same for what the side is worked out of: `a - b <= c`. */
  #assignWithin(demand: Demand, work: Work, depth: number): boolean {
    const { name, target, source } = demand
    const whole: Expression = { kind: 'operator', name, operands: [target, source] }
    const ways = depth > ISOLATIONS_MAX ? [] : isolated(demand)
    const start = work.roll() % Math.max(1, ways.length)
    for (let at = 0; at < ways.length; at++) {
      const way = ways[(start + at) % ways.length] as Demand
      const before = [...work.row]
      if (this.#assign(way.name, way.target, way.source, work, depth + 1) && this.#isTrue(whole, work.row))
        return true
      for (const [position, value] of before.entries()) work.row[position] = value
    }
    return false
  }

  /** Puts a value into a part of a column. */
  #put(place: Place, value: Value, work: Work): boolean {
    const whole = work.row[this.#position(place.column)] ?? null
    return this.#set(place.column, place.put(whole, value), work)
  }

  /** A value on the asked side of a limit, about as far from it as such values are apart. */
  #beside(name: Comparison, limit: Value, { column, type, isWhole }: Place, work: Work): Value {
    if (typeof limit === 'number') {
      const reach = reachOf(type, limit)
      const step = stepOf(type)
      const distance = Math.max(step, Math.round(((work.roll() % 10_000) / 10_000) * (reach / step)) * step)
      if (name === '<') return limit - distance
      if (name === '<=') return limit - (distance - step)
      return name === '>=' ? limit + (distance - step) : limit + distance
    }
    if (name === '<>') {
      const plain = plainValue(type, work.roll, this.#context.scope.today)
      return isWhole ? this.#context.fit(column, plain, work.index, work.attempt + 1) : plain
    }
    if (typeof limit === 'bigint') return name.startsWith('<') ? limit - 1n : limit + 1n
    return limit
  }

  /** `num_nonnulls(a, b, c) = 1` and its like: as many columns are NULL as asked. */
  #enforceCount(name: string, left: Expression, right: Expression, work: Work): boolean {
    if (left.kind !== 'call' || !/^num_(non)?nulls$/.test(left.name) || right.kind !== 'constant')
      return false
    const columns = left.arguments
      .map((argument) => columnOf(argument))
      .filter((column) => column !== undefined)
    if (columns.length !== left.arguments.length || typeof right.value !== 'number') return false
    const asked = name === '>' ? right.value + 1 : name === '<' ? right.value - 1 : right.value
    const filled = left.name === 'num_nonnulls' ? asked : columns.length - asked
    const start = work.roll() % columns.length
    for (const [at, column] of columns.entries()) {
      const isFilled = (at - start + columns.length) % columns.length < filled
      const position = this.#position(column)
      if (isFilled && work.row[position] === null) this.#set(column, this.#plain(column, work), work)
      else if (!isFilled && work.row[position] !== null) this.#set(column, null, work)
    }
    return true
  }

  /** What lists, ranges and JSON are to hold, or not to. */
  #enforceHeld(leaf: Expression, isNegated: boolean, work: Work): boolean {
    const { scope, isFree } = this.#context
    const found = heldChange(leaf, isNegated, scope, work.roll)
    if (found === undefined || !isFree(found.place.column)) return false
    const { place, change } = found
    const before = work.row[this.#position(place.column)]
    const value = change(place.get(before ?? null), work.row)
    const asked: Expression = isNegated ? { kind: 'not', operand: leaf } : leaf
    if (value !== undefined && this.#put(place, value, work) && this.#isTrue(asked, work.row)) return true
    work.row[this.#position(place.column)] = before
    return false
  }

  /** Another value for the columns of a condition that only trying can meet. */
  #refit(expression: Expression, work: Work): boolean {
    return [...columnsIn(expression)].some((column) => {
      const value = this.#plain(column, work)
      return value !== null && this.#set(column, value, work)
    })
  }

  /** Values near those of the row, then NULL, which makes most conditions unknown: that counts as kept. */
  #giveUp(leaf: Expression, work: Work): boolean {
    for (const column of columnsIn(leaf)) {
      const position = this.#position(column)
      const before = work.row[position]
      for (const value of nearValues(before, this.#context.typeOf(column), leaf)) {
        if (!this.#set(column, value, work)) break
        if (this.#isTrue(leaf, work.row)) return true
      }
      work.row[position] = before
    }
    for (const column of columnsIn(leaf)) {
      const position = this.#position(column)
      const before = work.row[position]
      if (!this.#context.isNullable(column) || !this.#set(column, null, work)) continue
      if (this.#isTrue(leaf, work.row)) return true
      work.row[position] = before
    }
    return false
  }

  #position(column: string): number {
    return this.#context.scope.columns.get(column)?.position ?? -1
  }

  #set(column: string, value: Value, work: Work): boolean {
    const { isFree, isNullable, fit } = this.#context
    const position = this.#position(column)
    if (position < 0 || !isFree(column)) return false
    if (value === null && !isNullable(column)) return false
    work.row[position] = value === null ? null : fit(column, value, work.index, work.attempt)
    return true
  }
}

/** A CASE as the ways in which it can hold. */
function waysOf({ branches, otherwise }: Extract<Expression, { kind: 'case' }>): readonly Expression[] {
  const ways = branches.map(({ when, value }, at): Expression => {
    const before = branches.slice(0, at).map((branch) => normalForm(branch.when, true))
    return { kind: 'and', operands: [...before, normalForm(when), normalForm(value)] }
  })
  if (otherwise === null) return ways
  const none = branches.map(({ when }) => normalForm(when, true))
  return [...ways, { kind: 'and', operands: [...none, normalForm(otherwise)] }]
}

/** As the database keeps it: what is worked out may have more digits. */
function rounded(value: Value, type: ValueType): Value {
  const { kind } = baseTypeOf(type)
  const isRounded = ['integer', 'date', 'numeric', 'money'].includes(kind)
  if (typeof value !== 'number' || !isRounded) return value
  const units = Math.round(1 / Math.min(1, stepOf(type)))
  return Math.round(value * units) / units
}

/** How far from another value one is set: a month for time, about its own size for numbers. */
function reachOf(type: ValueType, limit: number): number {
  const { kind } = baseTypeOf(type)
  if (kind === 'date') return 30
  if (kind === 'timestamp') return 30 * MICROSECONDS_PER_DAY
  if (kind === 'time') return 3_600_000_000
  return Math.max(1, Math.min(1000, Math.abs(limit) / 2))
}
