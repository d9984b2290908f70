import type { RangeValue, Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { rangeOf } from './compare.ts'
import { type Computed, type Result, resultTypeOf, UNKNOWN } from './computed.ts'
import { convert } from './convert.ts'

/** A value of a column's type, as its parts can be asked for. */
export function ofType(type: ValueType, of: Computed['of']): Computed {
  const base = baseTypeOf(type)
  const result = { type: resultTypeOf(type), of, full: base }
  if (base.kind === 'array') return { ...result, element: resultTypeOf(base.element) }
  return base.kind === 'range' ? { ...result, element: resultTypeOf(base.subtype) } : result
}

/** A field of a composite. */
export function fieldOf(whole: Computed, name: string): Computed {
  const { full } = whole
  if (full?.kind !== 'composite') return UNKNOWN
  const at = full.fields.findIndex((field) => field.name === name)
  const type = full.fields[at]?.type
  if (type === undefined) return UNKNOWN
  return ofType(type, (row) => {
    const value = whole.of(row)
    if (value === null || value === undefined) return value
    return typeof value === 'object' && 'fields' in value ? (value.fields[at] ?? null) : undefined
  })
}

/** An element of an array, from 1 on. */
export function elementOf(whole: Computed, index: Computed): Computed {
  const of: Computed['of'] = (row) => {
    const [list, at] = [whole.of(row), index.of(row)]
    if (list === null || at === null) return null
    if (!Array.isArray(list) || typeof at !== 'number') return undefined
    return (list as readonly Result[])[at - 1] ?? null
  }
  const { full } = whole
  return full?.kind === 'array' ? ofType(full.element, of) : { type: whole.element ?? 'other', of }
}

/** The end of a range: `lower(during)`. */
export function endOf(whole: Computed, end: 'lower' | 'upper'): Computed | undefined {
  if (whole.type !== 'range') return undefined
  const of: Computed['of'] = (row) => {
    const value = whole.of(row)
    if (value === null) return null
    const range = rangeOf(value)
    return range === undefined ? undefined : range.isEmpty === true ? null : range[end]
  }
  const { full } = whole
  return full?.kind === 'range' ? ofType(full.subtype, of) : { type: whole.element ?? 'other', of }
}

const SUBTYPES: Readonly<Record<string, ValueType>> = {
  int4range: { kind: 'integer', bits: 32 },
  int8range: { kind: 'integer', bits: 64 },
  numrange: { kind: 'numeric' },
  daterange: { kind: 'date' },
  tsrange: { kind: 'timestamp', withZone: false },
  tstzrange: { kind: 'timestamp', withZone: true },
}

/** A literal of a range type, such as `'[0,100)'::int4range`; undefined for other types. */
export function rangeConstant(text: string, type: string): Computed | undefined {
  const subtype = SUBTYPES[type]
  if (subtype === undefined) return undefined
  const value = readRange(text, subtype)
  return {
    ...ofType({ kind: 'range', name: type, subtype }, () => value),
    ...(value === undefined ? {} : { constant: value }),
  }
}

function readRange(text: string, subtype: ValueType): RangeValue | undefined {
  if (text.trim().toLowerCase() === 'empty') return { lower: null, upper: null, isEmpty: true }
  const parts = /^\s*([[(])\s*"?([^",]*)"?\s*,\s*"?([^",]*)"?\s*([\])])\s*$/.exec(text)
  if (parts === null) return undefined
  const [, opening, low = '', high = '', closing] = parts
  const type = resultTypeOf(subtype)
  const read = (end: string): Value | undefined => {
    if (end.trim() === '') return null
    const value = convert({ type: 'literal', of: () => end }, type).of([])
    return typeof value === 'number' ? value : undefined
  }
  const [lower, upper] = [read(low), read(high)]
  if (lower === undefined || upper === undefined) return undefined
  const isWhole = subtype.kind === 'integer' || subtype.kind === 'date'
  const next = (end: Value) => (typeof end === 'number' ? end + 1 : end)
  if (!isWhole && (opening === '(' || closing === ']')) return undefined
  return {
    lower: opening === '(' ? next(lower) : lower,
    upper: closing === ']' ? next(upper) : upper,
  }
}
