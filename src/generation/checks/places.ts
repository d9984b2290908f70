import type { Expression } from '../../core/catalog/expression.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { columnOf, stepOf } from './column-limits.ts'
import { rangeOf } from './compare.ts'
import type { Scope } from './evaluate.ts'
import { type Json, partOf, partsOfObject, readJson } from './json-operators.ts'

/** Part of a column that a value can be put into: a field, an element, a bound, a key of JSON; or the column itself. */
export interface Place {
  readonly column: string
  readonly type: ValueType
  /** Whether it is the column itself. */
  readonly isWhole: boolean
  readonly get: (whole: Value) => Value
  readonly put: (whole: Value, part: Value) => Value
}

/** The place that an expression names; undefined where it is worked out of something. */
export function placeOf(expression: Expression, scope: Scope): Place | undefined {
  const column = columnOf(expression, scope)
  const type = column === undefined ? undefined : scope.columns.get(column)?.type
  if (column !== undefined && type !== undefined)
    return { column, type, isWhole: true, get: (whole) => whole, put: (_, part) => part }
  switch (expression.kind) {
    case 'cast': {
      const inner = placeOf(expression.operand, scope)
      const cast = CASTS[expression.type]
      return inner?.isWhole === false && cast ? { ...inner, type: cast } : undefined
    }
    case 'field':
      return within(placeOf(expression.operand, scope), (outer) => fieldOf(outer, expression.name))
    case 'subscript': {
      const at = expression.index.kind === 'constant' ? expression.index.value : undefined
      return typeof at === 'number'
        ? within(placeOf(expression.operand, scope), (outer) => elementOf(outer, at))
        : undefined
    }
    case 'call': {
      const [first, ...others] = expression.arguments
      if (first === undefined || others.length > 0) return undefined
      const { name } = expression
      if (name !== 'lower' && name !== 'upper') return undefined
      return within(placeOf(first, scope), (outer) => endOf(outer, name))
    }
    case 'operator': {
      const [left, right] = expression.operands
      const key = right?.kind === 'constant' ? right.value : undefined
      if (left === undefined || (typeof key !== 'string' && typeof key !== 'number')) return undefined
      if (expression.name !== '->' && expression.name !== '->>') return undefined
      const isText = expression.name === '->>'
      return within(placeOf(left, scope), (outer) => keyOf(outer, key, isText))
    }
    default:
      return undefined
  }
}

const CASTS: Readonly<Record<string, ValueType>> = {
  int4: { kind: 'integer', bits: 32 },
  int8: { kind: 'integer', bits: 64 },
  numeric: { kind: 'numeric', precision: 10, scale: 2 },
  text: { kind: 'text' },
}

type Inner = Omit<Place, 'column' | 'isWhole'>

/** A part of a part. */
function within(
  outer: Place | undefined,
  innerOf: (type: ValueType) => Inner | undefined,
): Place | undefined {
  const inner = outer && innerOf(baseTypeOf(outer.type))
  if (outer === undefined || inner === undefined) return undefined
  return {
    column: outer.column,
    type: inner.type,
    isWhole: false,
    get: (whole) => inner.get(outer.get(whole)),
    put: (whole, part) => outer.put(whole, inner.put(outer.get(whole), part)),
  }
}

function fieldOf(type: ValueType, name: string): Inner | undefined {
  if (type.kind !== 'composite') return undefined
  const at = type.fields.findIndex((field) => field.name === name)
  const field = type.fields[at]
  const fieldsOf = (whole: Value): readonly Value[] =>
    typeof whole === 'object' && whole !== null && 'fields' in whole
      ? whole.fields
      : type.fields.map(() => null)
  return (
    field && {
      type: field.type,
      get: (whole) => fieldsOf(whole)[at] ?? null,
      put: (whole, part) => ({ fields: fieldsOf(whole).with(at, part) }),
    }
  )
}

function elementOf(type: ValueType, at: number): Inner | undefined {
  if (type.kind !== 'array') return undefined
  const listOf = (whole: Value): readonly Value[] => (Array.isArray(whole) ? (whole as Value[]) : [])
  return {
    type: type.element,
    get: (whole) => listOf(whole)[at - 1] ?? null,
    put: (whole, part) => {
      const list = [...listOf(whole)]
      while (list.length < at) list.push(part)
      list[at - 1] = part
      return list
    },
  }
}

/** A bound of a range, which keeps its width where it would turn upside down. */
function endOf(type: ValueType, end: 'lower' | 'upper'): Inner | undefined {
  if (type.kind !== 'range') return undefined
  const { subtype } = type
  return {
    type: subtype,
    get: (whole) => rangeOf(whole)?.[end] ?? null,
    put: (whole, part) => {
      const { lower, upper } = rangeOf(whole) ?? { lower: null, upper: null }
      const made = end === 'lower' ? { lower: part, upper } : { lower, upper: part }
      if (typeof made.lower !== 'number' || typeof made.upper !== 'number') return made
      if (made.lower < made.upper) return made
      const known = typeof lower === 'number' && typeof upper === 'number' ? upper - lower : 0
      const width = Math.max(stepOf(subtype), known)
      return end === 'lower'
        ? { lower: made.lower, upper: made.lower + width }
        : { lower: made.upper - width, upper: made.upper }
    },
  }
}

/** What JSON has under a key; objects that are missing on the way are made. */
function keyOf(type: ValueType, key: string | number, isText: boolean): Inner | undefined {
  if (type.kind !== 'json' && type.kind !== 'jsonb') return undefined
  return {
    type: isText ? { kind: 'text' } : type,
    get: (whole) => {
      const part = partOf(readJson(whole) ?? null, key)
      if (part === undefined || part === null) return null
      return isText && typeof part === 'string' ? part : JSON.stringify(part)
    },
    put: (whole, part) => {
      const parts = partsOfObject(readJson(whole)) ?? {}
      const json: Json = isText ? plainJson(part) : (readJson(part) ?? null)
      return JSON.stringify({ ...parts, [key]: json })
    },
  }
}

const plainJson = (part: Value): Json =>
  typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean' ? part : null
