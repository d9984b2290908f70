import type { RangeValue, Value } from '../../core/catalog/value.ts'
import { order, rangeOf } from './compare.ts'
import type { Computed, Result } from './computed.ts'

/** Containment and overlap of arrays and of ranges; undefined where an operator is neither. */
export function listOperator(name: string, left: Computed, right: Computed): Computed | undefined {
  if (name === '<@') return listOperator('@>', right, left)
  if (name !== '@>' && name !== '&&') return undefined
  const answer = left.type === 'array' ? ofArrays : left.type === 'range' ? ofRanges : undefined
  if (answer === undefined || (name === '&&' && right.type !== left.type)) return undefined
  return {
    type: 'boolean',
    of: (row) => {
      const [a, b] = [left.of(row), right.of(row)]
      if (a === null || b === null) return null
      return a === undefined || b === undefined ? undefined : answer(name, a, b, left)
    },
  }
}

function ofArrays(name: string, left: Result, right: Result): Result {
  if (!Array.isArray(left) || !Array.isArray(right)) return undefined
  const has = (one: unknown) => one !== null && (left as readonly unknown[]).includes(one)
  const wanted = right as readonly unknown[]
  return name === '@>' ? wanted.every(has) : wanted.some(has)
}

function ofRanges(name: string, left: Result, right: Result, { element = 'other' }: Computed): Result {
  const whole = rangeOf(left)
  if (whole === undefined) return undefined
  const other = rangeOf(right)
  // A single value counts as the range of itself.
  if (other === undefined) {
    if (whole.isEmpty === true) return false
    return between(whole, right as Value, element)
  }
  if (other.isEmpty === true) return name === '@>'
  if (whole.isEmpty === true) return false
  if (name === '&&') {
    return every([before(whole.lower, other.upper, element), before(other.lower, whole.upper, element)])
  }
  const starts = whole.lower === null || (other.lower !== null && atMost(whole.lower, other.lower, element))
  const ends = whole.upper === null || (other.upper !== null && atMost(other.upper, whole.upper, element))
  return every([starts, ends])
}

const between = ({ lower, upper }: RangeValue, value: Value, element: Computed['type']): Result =>
  every([lower === null || atMost(lower, value, element), before(value, upper, element)])

/** Below an end that is out; an open end is beyond everything. */
function before(low: Value, high: Value, element: Computed['type']): Result {
  if (low === null || high === null) return true
  const difference = order(low, high, element)
  return difference === undefined ? undefined : difference < 0
}

function atMost(low: Value, high: Value, element: Computed['type']): Result {
  const difference = order(low, high, element)
  return difference === undefined ? undefined : difference <= 0
}

const every = (answers: readonly Result[]): Result =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
