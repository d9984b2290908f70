import type { RangeValue } from '../../core/catalog/value.ts'
import type { Computed, Result, ResultType } from './computed.ts'
import { convert, intervalOf } from './convert.ts'
import { jsonText, readJson } from './json-operators.ts'
import { microsecondsOf } from './moment.ts'

/** Both sides as the one type that Postgres would compare them in. */
export function alike(left: Computed, right: Computed): readonly [Computed, Computed] {
  if (left.type === right.type) return [left, right]
  if (left.type === 'literal') return [convert(left, right.type), right]
  if (right.type === 'literal') return [left, convert(right, left.type)]
  const types: readonly ResultType[] = [left.type, right.type]
  if (types.includes('integer') && types.includes('number')) {
    return [convert(left, 'number'), convert(right, 'number')]
  }
  if (types.includes('date') && types.includes('moment')) {
    return [convert(left, 'moment'), convert(right, 'moment')]
  }
  return [left, right]
}

const ASCII_WORD = /^[a-z0-9]*$/
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Negative, nought or positive, as Postgres orders two results of one type; undefined where that hangs on a collation
 * or is not known here.
 */
export function order(left: Result, right: Result, type: ResultType): number | undefined {
  if (left === undefined || right === undefined || left === null || right === null) return undefined
  if (type === 'interval') {
    const [a, b] = [intervalOf(left), intervalOf(right)]
    return a && b ? microsecondsOf(a) - microsecondsOf(b) : undefined
  }
  if (isNumeric(left) && isNumeric(right)) return left < right ? -1 : left > right ? 1 : 0
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  if (typeof left === 'string' && typeof right === 'string') {
    if (left === right) return 0
    // Digits and small letters come in one order in every collation.
    const isPlain = ASCII_WORD.test(left) && ASCII_WORD.test(right)
    // Identifiers of one form have their dashes in the same places.
    return isPlain || (UUID.test(left) && UUID.test(right)) ? (left < right ? -1 : 1) : undefined
  }
  return undefined
}

const isNumeric = (result: Result): result is number | bigint =>
  typeof result === 'number' || typeof result === 'bigint'

/** Whether two results are the same; undefined where that is not known here. */
export function isEqual(left: Result, right: Result, type: ResultType): boolean | undefined {
  if (left === undefined || right === undefined || left === null || right === null) return undefined
  if (typeof left === 'string' && typeof right === 'string') {
    if (type !== 'json') return type === 'range' ? undefined : left === right
    const [a, b] = [readJson(left), readJson(right)]
    return a === undefined || b === undefined ? undefined : jsonText(a) === jsonText(b)
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return JSON.stringify(left) === JSON.stringify(right)
  }
  if (type === 'range') return JSON.stringify(left) === JSON.stringify(right)
  const difference = order(left, right, type)
  return difference === undefined ? undefined : difference === 0
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>='

export const isComparison = (name: string): name is Comparison =>
  ['=', '<>', '<', '<=', '>', '>='].includes(name)

/** What a comparison becomes when its sides change places. */
export const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** The answer of a comparison: true, false, NULL, or undefined for not known. */
export function compare(name: Comparison, left: Result, right: Result, as: Computed): Result {
  if (left === null || right === null) return null
  if (left === undefined || right === undefined) return undefined
  if (name === '=' || name === '<>') {
    const same = isEqual(left, right, as.type)
    return same === undefined ? undefined : same === (name === '=')
  }
  const difference =
    as.labels === undefined
      ? order(left, right, as.type)
      : as.labels.indexOf(left as string) - as.labels.indexOf(right as string)
  if (difference === undefined) return undefined
  if (name === '<') return difference < 0
  if (name === '<=') return difference <= 0
  return name === '>' ? difference > 0 : difference >= 0
}

/** A result as a range, where it is one. */
export function rangeOf(result: Result): RangeValue | undefined {
  return typeof result === 'object' && result !== null && 'lower' in result ? result : undefined
}
