import type { Expression } from '../../core/catalog/expression.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import type { RowValues } from '../fill/row-rules.ts'
import { stepOf } from './column-limits.ts'
import { compare, isComparison, rangeOf } from './compare.ts'
import { resultTypeOf } from './computed.ts'
import { convert, isInterval } from './convert.ts'
import { computed, type Scope } from './evaluate.ts'
import { type Json, partsOfObject, readJson } from './json-operators.ts'
import { type Place, placeOf } from './places.ts'

/** How a list, range or JSON is changed so that it holds what is asked for. */
export interface HeldChange {
  readonly place: Place
  /** Undefined where it cannot be done. */
  readonly change: (whole: Value, row: RowValues) => Value | undefined
}

/** The change that makes a containment true; undefined for other conditions. */
export function heldChange(
  leaf: Expression,
  isNegated: boolean,
  scope: Scope,
  roll: () => number,
): HeldChange | undefined {
  if (leaf.kind === 'any' || leaf.kind === 'all') return quantified(leaf, isNegated, scope)
  if (leaf.kind !== 'operator') return undefined
  const [left, right] = leaf.operands
  if (left === undefined || right === undefined) return undefined
  const [place, other] = [placeOf(left, scope), computed(right, scope)]
  if (place === undefined) {
    const mirrored = leaf.name === '@>' ? '<@' : leaf.name === '<@' ? '@>' : undefined
    const isPlace = placeOf(right, scope) !== undefined
    if (mirrored === undefined || !isPlace) return undefined
    return heldChange({ ...leaf, name: mirrored, operands: [right, left] }, isNegated, scope, roll)
  }
  const base = baseTypeOf(place.type)
  const changes =
    base.kind === 'array'
      ? LISTS
      : base.kind === 'range'
        ? RANGES
        : base.kind === 'json' || base.kind === 'jsonb'
          ? JSONS
          : undefined
  const change = changes?.[`${isNegated ? 'not ' : ''}${leaf.name}`]
  if (change === undefined) return undefined
  const step = base.kind === 'range' ? stepOf(base.subtype) : 1
  return {
    place,
    change: (whole, row) => {
      const wanted = other.of(row)
      if (wanted === null || wanted === undefined || isInterval(wanted)) return undefined
      return change(whole, wanted, roll, step)
    },
  }
}

const listOf = (value: Value): readonly Value[] => (Array.isArray(value) ? (value as Value[]) : [])

type Change = (whole: Value, wanted: Value, roll: () => number, step: number) => Value | undefined

const LISTS: Readonly<Record<string, Change>> = {
  '@>': (whole, wanted) => [...new Set([...listOf(whole), ...listOf(wanted)])],
  '&&': (whole, wanted, roll) => [...listOf(whole), one(listOf(wanted), roll)],
  '<@': (_, wanted, roll) => {
    const all = listOf(wanted)
    const first = roll() % Math.max(1, all.length)
    return all.slice(first, first + 1 + (roll() % 2))
  },
  'not &&': (whole, wanted) => listOf(whole).filter((own) => !listOf(wanted).includes(own)),
  'not @>': (whole, wanted) => listOf(whole).filter((own) => !listOf(wanted).includes(own)),
}

const one = (values: readonly Value[], roll: () => number): Value =>
  values[roll() % Math.max(1, values.length)] ?? null

const RANGES: Readonly<Record<string, Change>> = {
  '@>': (_, wanted, roll, step) => {
    const range = rangeOf(wanted)
    if (range !== undefined) return range
    if (typeof wanted !== 'number') return undefined
    return { lower: wanted - (roll() % 10) * step, upper: wanted + (1 + (roll() % 20)) * step }
  },
  '<@': (_, wanted, roll, step) => {
    const range = rangeOf(wanted)
    if (range === undefined) return undefined
    const low = typeof range.lower === 'number' ? range.lower : Number(range.upper ?? 100) - 100 * step
    const high = typeof range.upper === 'number' ? range.upper : low + 100 * step
    const room = Math.max(1, Math.floor((high - low) / step))
    const from = low + (roll() % room) * step
    return {
      lower: from,
      upper: from + (1 + (roll() % Math.max(1, Math.floor((high - from) / step)))) * step,
    }
  },
  '&&': (_, wanted) => rangeOf(wanted),
}

const objectOf = (whole: Value): Readonly<Record<string, Json>> => partsOfObject(readJson(whole)) ?? {}
const withKeys = (whole: Value, keys: readonly Value[], roll: () => number): string => {
  const added = keys.filter((key) => typeof key === 'string').map((key) => [key, 1 + (roll() % 100)])
  return JSON.stringify({ ...(Object.fromEntries(added) as object), ...objectOf(whole) })
}
const withoutKeys = (whole: Value, keys: readonly Value[]): string =>
  JSON.stringify(Object.fromEntries(Object.entries(objectOf(whole)).filter(([key]) => !keys.includes(key))))

const JSONS: Readonly<Record<string, Change>> = {
  '?': (whole, key, roll) => withKeys(whole, [key], roll),
  '?&': (whole, keys, roll) => withKeys(whole, listOf(keys), roll),
  '?|': (whole, keys, roll) => withKeys(whole, [one(listOf(keys), roll)], roll),
  'not ?': (whole, key) => withoutKeys(whole, [key]),
  'not ?|': (whole, keys) => withoutKeys(whole, listOf(keys)),
  '@>': (whole, part) => merged(readJson(whole), readJson(part)),
}

function merged(whole: Json | undefined, part: Json | undefined): string | undefined {
  if (part === undefined) return undefined
  const [own, wanted] = [partsOfObject(whole), partsOfObject(part)]
  if (own === undefined || wanted === undefined) return JSON.stringify(part)
  return JSON.stringify({ ...own, ...wanted })
}

/** `x = any (list)`, `0 < all (list)` and their opposites. */
function quantified(
  { kind, operator, operand, array }: Extract<Expression, { kind: 'any' | 'all' }>,
  isNegated: boolean,
  scope: Scope,
): HeldChange | undefined {
  const place = placeOf(array, scope)
  const base = place && baseTypeOf(place.type)
  if (place === undefined || base?.kind !== 'array' || !isComparison(operator)) return undefined
  const other = convert(computed(operand, scope), resultTypeOf(base.element))
  const step = stepOf(base.element)
  return {
    place,
    change: (whole, row) => {
      const wanted = other.of(row)
      if (wanted === null || wanted === undefined || isInterval(wanted)) return undefined
      const list = listOf(whole)
      const holds = (own: Value) => compare(operator, wanted, own, other) === true
      if (isNegated) return list.filter((own) => own !== null && holds(own) === (kind === 'all'))
      if (kind === 'any') return [...list, beside(operator, wanted, step)]
      return list.map((own) => (holds(own) ? own : beside(operator, wanted, step)))
    },
  }
}

/** A value that another one compares with as asked. */
function beside(operator: string, wanted: Value, step: number): Value {
  if (typeof wanted !== 'number') return wanted
  if (operator === '<') return wanted + step
  return operator === '>' || operator === '<>' ? wanted - step : wanted
}
