import { civilOf, dayOf, MICROSECONDS_PER_DAY, weekdayOf } from '../../core/calendar.ts'
import type { RangeValue, Value } from '../../core/catalog/value.ts'
import { rangeOf } from './compare.ts'
import type { Computed, Result, ResultType } from './computed.ts'
import { intervalOf } from './convert.ts'
import { dateTrunc } from './date-trunc.ts'
import { readJson } from './json-operators.ts'
import { type KnownFunction, text } from './known-function.ts'
import { microsecondsOf } from './moment.ts'
import { regularExpression, similarExpression } from './pattern.ts'
import { RARE_FUNCTIONS } from './rare-functions.ts'
import { toChar } from './to-char.ts'

const number = (call: (value: number) => number): KnownFunction => ({
  type: 'first',
  call: (value) => (typeof value === 'number' ? call(value) : undefined),
})

const lengthOf = (value: string): number => Array.from(value).length

const STRICT: Readonly<Record<string, KnownFunction>> = {
  ...RARE_FUNCTIONS,
  length: text(lengthOf, 'integer'),
  char_length: text(lengthOf, 'integer'),
  character_length: text(lengthOf, 'integer'),
  octet_length: text((value) => new TextEncoder().encode(value).length, 'integer'),
  upper: { type: 'first', call: (value) => upperOf(value) },
  lower: { type: 'first', call: (value) => lowerOf(value) },
  btrim: text((value, set) => trimmed(value, set, true, true)),
  trim: text((value, set) => trimmed(value, set, true, true)),
  ltrim: text((value, set) => trimmed(value, set, true, false)),
  rtrim: text((value, set) => trimmed(value, set, false, true)),
  replace: text((value, from, to) =>
    typeof from === 'string' && typeof to === 'string' ? value.replaceAll(from, to) : undefined,
  ),
  left: text((value, count) =>
    typeof count === 'number'
      ? Array.from(value)
          .slice(0, count < 0 ? count : Math.max(0, count))
          .join('')
      : undefined,
  ),
  right: text((value, count) =>
    typeof count === 'number' && count >= 0
      ? count === 0
        ? ''
        : Array.from(value).slice(-count).join('')
      : undefined,
  ),
  substring: text(substring),
  substr: text(substring),
  strpos: text((value, part) => (typeof part === 'string' ? value.indexOf(part) + 1 : undefined), 'integer'),
  position: text(
    (value, part) => (typeof part === 'string' ? value.indexOf(part) + 1 : undefined),
    'integer',
  ),
  similar_to_escape: text((pattern) => similarExpression(pattern)?.source),
  starts_with: text(
    (value, part) => (typeof part === 'string' ? value.startsWith(part) : undefined),
    'boolean',
  ),
  reverse: text((value) => Array.from(value).toReversed().join('')),
  abs: number(Math.abs),
  ceil: number(Math.ceil),
  ceiling: number(Math.ceil),
  floor: number(Math.floor),
  sign: number(Math.sign),
  trunc: number(Math.trunc),
  round: {
    type: 'first',
    call: (value, digits = 0) =>
      typeof value === 'number' && typeof digits === 'number' ? rounded(value, digits) : undefined,
  },
  mod: {
    type: 'first',
    call: (left, right) =>
      typeof left === 'number' && typeof right === 'number' && right !== 0 ? left % right : undefined,
  },
  cardinality: { type: 'integer', call: (list) => (Array.isArray(list) ? list.length : undefined) },
  array_length: {
    type: 'integer',
    call: (list, dimension) => {
      if (!Array.isArray(list) || dimension !== 1) return undefined
      return list.length === 0 ? null : list.length
    },
  },
  isempty: { type: 'boolean', call: (range) => rangeOf(range)?.isEmpty ?? false },
  lower_inf: { type: 'boolean', call: (range) => rangeOf(range)?.lower === null },
  upper_inf: { type: 'boolean', call: (range) => rangeOf(range)?.upper === null },
  lower_inc: { type: 'boolean', call: (range) => isBounded(rangeOf(range)) },
  upper_inc: { type: 'boolean', call: (range) => (rangeOf(range) === undefined ? undefined : false) },
  isfinite: { type: 'boolean', call: () => true },
  jsonb_typeof: text((value) => jsonType(value)),
  json_typeof: text((value) => jsonType(value)),
  jsonb_array_length: text(jsonLength, 'integer'),
  json_array_length: text(jsonLength, 'integer'),
}

function lowerOf(value: Result): Result {
  const range = rangeOf(value)
  if (range) return range.lower
  return typeof value === 'string' ? value.toLowerCase() : undefined
}

function upperOf(value: Result): Result {
  const range = rangeOf(value)
  if (range) return range.upper
  return typeof value === 'string' ? value.toUpperCase() : undefined
}

/** Ranges hold their lower bound, where they have one. */
const isBounded = (range: RangeValue | undefined): Result =>
  range === undefined ? undefined : range.lower !== null && range.isEmpty !== true

function trimmed(value: string, set: Result, atStart: boolean, atEnd: boolean): Result {
  const characters = typeof set === 'string' ? set : ' '
  const isCut = (character: string) => characters.includes(character)
  const all = Array.from(value)
  const first = all.findIndex((character) => !isCut(character))
  const last = all.findLastIndex((character) => !isCut(character))
  if (first < 0) return ''
  return all.slice(atStart ? first : 0, atEnd ? last + 1 : undefined).join('')
}

function substring(value: string, from: Result, count: Result): Result {
  if (typeof from === 'string' && count === undefined) {
    const match = regularExpression(from, false)?.exec(value)
    return match === undefined ? undefined : match === null ? null : (match[1] ?? match[0])
  }
  if (typeof from !== 'number') return undefined
  const characters = Array.from(value)
  const end = typeof count === 'number' ? from - 1 + count : characters.length
  return characters.slice(Math.max(0, from - 1), Math.max(0, end)).join('')
}

function rounded(value: number, digits: number): number {
  const unit = Number(`1e${digits}`)
  return Math.sign(value) * (Math.round(Math.abs(value) * unit) / unit)
}

function jsonType(source: string): Result {
  const value = readJson(source)
  if (value === undefined || value === null) return value === null ? 'null' : undefined
  return Array.isArray(value) ? 'array' : typeof value
}

/** Of anything but a list the database refuses to tell: unknown. */
function jsonLength(source: string): Result {
  const value = readJson(source)
  return Array.isArray(value) ? value.length : undefined
}

/** The call of a function with these arguments; undefined when the function is not known here. */
export function functionCall(name: string, given: readonly Computed[]): Computed | undefined {
  const special = SPECIAL[name]
  if (special) return special(given)
  if (name === 'to_char') return toChar(given)
  if (given[0]?.type === 'other' && (name === 'length' || name === 'octet_length')) return byteCount(given[0])
  const known = STRICT[name]
  if (known === undefined) return undefined
  return {
    type: known.type === 'first' ? (given[0]?.type ?? 'other') : known.type,
    of: (row) => {
      const results: Result[] = []
      for (const one of given) {
        const result = one.of(row)
        if (result === null) return null
        if (result === undefined) return undefined
        results.push(result)
      }
      return known.call(...results)
    },
  }
}

/** How many bytes a `bytea` has, which is written as `\\x` and two digits for each. */
const byteCount = (bytes: Computed): Computed => ({
  type: 'integer',
  of: (row) => {
    const written = bytes.of(row)
    if (written === null) return null
    return typeof written === 'string' && written.startsWith('\\x') ? (written.length - 2) / 2 : undefined
  },
})

type MakeCall = (given: readonly Computed[]) => Computed

/** Functions that see NULL, or whose type depends on their arguments. */
const SPECIAL: Readonly<Record<string, MakeCall>> = {
  coalesce: (given) => ({
    type: firstType(given),
    of: (row) => {
      for (const one of given) {
        const result = one.of(row)
        if (result !== null) return result
      }
      return null
    },
  }),
  nullif: (given) => ({
    type: firstType(given),
    of: (row) => {
      const [left, right] = [given[0]?.of(row), given[1]?.of(row)]
      if (left === undefined || right === undefined) return undefined
      return left === right ? null : left
    },
  }),
  num_nulls: (given) => counting(given, (result) => result === null),
  num_nonnulls: (given) => counting(given, (result) => result !== null),
  greatest: (given) => extreme(given, (candidate, best) => candidate > best),
  least: (given) => extreme(given, (candidate, best) => candidate < best),
  concat: (given) => ({
    type: 'text',
    of: (row) => {
      let joined = ''
      for (const one of given) {
        const part = one.of(row)
        if (part !== null && typeof part !== 'string') return undefined
        joined += part ?? ''
      }
      return joined
    },
  }),
  date_trunc: dateTrunc,
  extract: datePart,
  date_part: datePart,
}

const firstType = (given: readonly Computed[]): ResultType =>
  given.find(({ type }) => type !== 'literal')?.type ?? 'literal'

function counting(given: readonly Computed[], isCounted: (result: Result) => boolean): Computed {
  return {
    type: 'integer',
    of: (row) => {
      const results = given.map((one) => one.of(row))
      return results.includes(undefined) ? undefined : results.filter(isCounted).length
    },
  }
}

type Comparable = number | bigint | string

function extreme(
  given: readonly Computed[],
  isBetter: (candidate: Comparable, best: Comparable) => boolean,
): Computed {
  return {
    type: firstType(given),
    of: (row) => {
      let best: Comparable | null = null
      for (const one of given) {
        const result = one.of(row)
        if (result === null) continue
        if (typeof result !== 'number' && typeof result !== 'bigint') return undefined
        if (best === null || isBetter(result, best)) best = result
      }
      return best
    },
  }
}

/** EXTRACT: fields of dates and moments, in UTC. */
function datePart([field, source]: readonly Computed[]): Computed {
  const name = field?.constant
  return {
    type: 'number',
    of: (row) => {
      const result = source?.of(row)
      if (result === null || source === undefined) return null
      if (typeof name !== 'string') return undefined
      if (source.type === 'interval') return name.toLowerCase() === 'epoch' ? secondsOf(result) : undefined
      if (typeof result !== 'number') return undefined
      if (source.type === 'date') return fieldOf(name, result, 0)
      if (source.type !== 'moment') return undefined
      const day = Math.floor(result / MICROSECONDS_PER_DAY)
      return fieldOf(name, day, result - day * MICROSECONDS_PER_DAY)
    },
  }
}

function secondsOf(result: Result): number | undefined {
  const interval = intervalOf(result)
  return interval && microsecondsOf(interval) / 1_000_000
}

function fieldOf(name: string, day: number, microseconds: number): Value | undefined {
  const { year, month, day: dayOfMonth } = civilOf(day)
  switch (name.toLowerCase()) {
    case 'year':
      return year
    case 'month':
      return month
    case 'day':
      return dayOfMonth
    case 'quarter':
      return Math.floor((month + 2) / 3)
    case 'dow':
      return (weekdayOf(day) + 1) % 7
    case 'isodow':
      return weekdayOf(day) + 1
    case 'hour':
      return Math.floor(microseconds / 3_600_000_000)
    case 'minute':
      return Math.floor(microseconds / 60_000_000) % 60
    case 'second':
      return (microseconds % 60_000_000) / 1_000_000
    case 'doy':
      return day - dayOf(year, 1, 1) + 1
    case 'epoch':
      return (day * MICROSECONDS_PER_DAY + microseconds) / 1_000_000
    default:
      return undefined
  }
}
