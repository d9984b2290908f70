import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { Computed, Result, ResultType } from './computed.ts'
import { intervalOf } from './convert.ts'
import { later, negative } from './moment.ts'

/** A sum, difference, product … of two operands; undefined where the operator does not calculate. */
export function arithmetic(name: string, left: Computed, right: Computed): Computed | undefined {
  const timed = name === '+' || name === '-' ? timeArithmetic(name, left, right) : undefined
  if (timed) return timed
  const isText = name === '||'
  const calculate = isText ? concatenated : NUMERIC[name]
  if (calculate === undefined) return undefined
  const isInteger = left.type === 'integer' && right.type === 'integer' && name !== '^'
  const type: ResultType = isText ? 'text' : isInteger ? 'integer' : 'number'
  return {
    type,
    of: (row) => {
      const [a, b] = [left.of(row), right.of(row)]
      if (a === null || b === null) return null
      if (a === undefined || b === undefined) return undefined
      return calculate(a, b, isInteger)
    },
  }
}

function concatenated(left: Result, right: Result): Result {
  const isPlain = (result: Result) => typeof result === 'string' || typeof result === 'number'
  return isPlain(left) && isPlain(right) ? `${left as string}${right as string}` : undefined
}

/** @returns undefined where numbers are too large to be calculated exactly, or the divisor is nought */
type Calculate = (left: Result, right: Result, isInteger: boolean) => Result

const numeric =
  (calculate: (left: number, right: number, isInteger: boolean) => number): Calculate =>
  (left, right, isInteger) => {
    if (typeof left !== 'number' || typeof right !== 'number') return undefined
    const result = calculate(left, right, isInteger)
    return Number.isFinite(result) ? tidied(result) : undefined
  }

/** Decimals are exact in the database: what binary fractions add in the last digits goes. */
const tidied = (result: number): number =>
  Number.isInteger(result) ? result : Number(result.toPrecision(14))

const NUMERIC: Readonly<Record<string, Calculate>> = {
  '+': numeric((left, right) => left + right),
  '-': numeric((left, right) => left - right),
  '*': numeric((left, right) => left * right),
  '/': numeric((left, right, isInteger) => (isInteger ? Math.trunc(left / right) : left / right)),
  '%': numeric((left, right) => left % right),
  '&': numeric((left, right) => left & right),
  '|': numeric((left, right) => left | right),
}

/** Sums and differences of dates, moments, times and intervals. */
function timeArithmetic(name: '+' | '-', left: Computed, right: Computed): Computed | undefined {
  const isTurned =
    (left.type === 'interval' && right.type !== 'interval') ||
    (left.type === 'integer' && right.type === 'date')
  if (name === '+' && isTurned) return timeArithmetic('+', right, left)
  const rule = TIMED[`${left.type} ${right.type}`]
  const type = rule?.type[name]
  if (rule === undefined || type === undefined) return undefined
  return {
    type,
    of: (row) => {
      const [a, b] = [left.of(row), right.of(row)]
      if (a === null || b === null) return null
      return a === undefined || b === undefined ? undefined : rule.calculate(a, b, name === '-' ? -1 : 1)
    },
  }
}

interface TimeRule {
  readonly type: { readonly '+'?: ResultType; readonly '-'?: ResultType }
  readonly calculate: (left: Result, right: Result, sign: 1 | -1) => Result
}

const sum = (left: Result, right: Result, sign: 1 | -1): Result =>
  typeof left === 'number' && typeof right === 'number' ? left + sign * right : undefined

function moved(moment: Result, by: Result, sign: 1 | -1): Result {
  const interval = intervalOf(by)
  if (typeof moment !== 'number' || interval === undefined) return undefined
  return later(moment, sign < 0 ? negative(interval) : interval)
}

const TIMED: Readonly<Record<string, TimeRule>> = {
  'date integer': { type: { '+': 'date', '-': 'date' }, calculate: sum },
  'date date': { type: { '-': 'integer' }, calculate: sum },
  'moment moment': {
    type: { '-': 'interval' },
    calculate: (left, right) => {
      const between = sum(left, right, -1)
      return typeof between === 'number' ? { months: 0, days: 0, microseconds: between } : undefined
    },
  },
  'time time': { type: { '-': 'interval' }, calculate: sum },
  'date interval': {
    type: { '+': 'moment', '-': 'moment' },
    calculate: (left, right, sign) =>
      typeof left === 'number' ? moved(left * MICROSECONDS_PER_DAY, right, sign) : undefined,
  },
  'moment interval': { type: { '+': 'moment', '-': 'moment' }, calculate: moved },
  'interval interval': {
    type: { '+': 'interval', '-': 'interval' },
    calculate: (left, right, sign) => {
      const [a, b] = [intervalOf(left), intervalOf(right)]
      if (a === undefined || b === undefined) return undefined
      return {
        months: a.months + sign * b.months,
        days: a.days + sign * b.days,
        microseconds: a.microseconds + sign * b.microseconds,
      }
    },
  },
}
