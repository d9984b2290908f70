import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { Computed, Result, ResultType } from './computed.ts'
import { type Interval, parseClock, parseDate, parseInterval, parseTimestamp } from './moment.ts'

/** The same expression as another type, as a cast or a comparison makes it; results that do not convert are unknown. */
export function convert(computed: Computed, to: ResultType): Computed {
  if (computed.type === to || to === 'other') return computed
  const change = (result: Result): Result =>
    result === null || result === undefined ? result : changed(result, computed.type, to)
  const of = computed.of
  return {
    ...computed,
    type: to,
    of: (row) => change(of(row)),
    ...('constant' in computed ? { constant: change(computed.constant) } : {}),
  }
}

function changed(result: Exclude<Result, null | undefined>, from: ResultType, to: ResultType): Result {
  if (typeof result === 'string') return parsed(result, to)
  switch (to) {
    case 'number':
      return typeof result === 'boolean' ? undefined : result
    case 'integer':
      return integerOf(result)
    case 'moment':
      return from === 'date' && typeof result === 'number' ? result * MICROSECONDS_PER_DAY : undefined
    case 'date':
      return from === 'moment' && typeof result === 'number'
        ? Math.floor(result / MICROSECONDS_PER_DAY)
        : undefined
    case 'interval':
      return from === 'interval' && typeof result === 'number'
        ? { months: 0, days: 0, microseconds: result }
        : undefined
    case 'text':
      return textOf(result, from)
    case 'array':
    case 'json':
      return result
    default:
      return undefined
  }
}

function integerOf(result: Exclude<Result, null | undefined>): Result {
  if (typeof result === 'boolean') return result ? 1 : 0
  return typeof result === 'number' ? Math.round(result) : result
}

function textOf(result: Exclude<Result, null | undefined>, from: ResultType): Result {
  if (typeof result === 'boolean') return result ? 'true' : 'false'
  const isPlain = from === 'integer' || from === 'other'
  return isPlain && (typeof result === 'number' || typeof result === 'bigint') ? String(result) : undefined
}

function parsed(text: string, to: ResultType): Result {
  switch (to) {
    case 'integer':
    case 'number': {
      const number = Number(text)
      return text.trim() === '' || Number.isNaN(number) ? undefined : number
    }
    case 'date':
      return parseDate(text.slice(0, text.endsWith(' BC') ? undefined : 10)) ?? parseDate(text)
    case 'moment':
      return parseTimestamp(text)
    case 'time':
      return parseClock(text)
    case 'interval':
      return parseInterval(text)
    case 'boolean':
      return booleanOf(text)
    case 'array':
      return undefined
    default:
      return text
  }
}

function booleanOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (['t', 'true', 'yes', 'on', '1'].includes(word)) return true
  return ['f', 'false', 'no', 'off', '0'].includes(word) ? false : undefined
}

/** An interval result, whether it came from a column (microseconds) or a literal. */
export function intervalOf(result: Result): Interval | undefined {
  if (typeof result === 'number') return { months: 0, days: 0, microseconds: result }
  return isInterval(result) ? result : undefined
}

export const isInterval = (result: Result): result is Interval =>
  typeof result === 'object' && result !== null && 'months' in result
