import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { RowValues } from '../fill/row-rules.ts'
import type { Interval } from './moment.ts'

/** What an expression can come to while it is worked out; `undefined` is "cannot be told here". */
export type Result = Value | Interval | undefined

/** The types that decide how results compare and calculate. */
export type ResultType =
  | 'boolean'
  | 'integer'
  | 'number'
  | 'text'
  | 'date'
  | 'moment'
  | 'time'
  | 'interval'
  | 'json'
  | 'array'
  | 'range'
  /** A literal whose type follows from what it is compared with. */
  | 'literal'
  | 'other'

/** An expression made ready: its type is known, its result follows from the row. */
export interface Computed {
  readonly type: ResultType
  readonly of: (row: RowValues) => Result
  /** The result where it is the same for every row. */
  readonly constant?: Result
  /** Of a column or a part of one: its type. */
  readonly full?: ValueType
  /** Of an array or range: the type of its elements. */
  readonly element?: ResultType
  /** Of char(n): blanks at the end do not count. */
  readonly isPadded?: boolean
  /** Of char(n): how long it is with them. */
  readonly length?: number
  /** Enum labels in their order, by which they compare. */
  readonly labels?: readonly string[]
}

export const UNKNOWN: Computed = { type: 'other', of: () => undefined }

/** How results of a column's type are dealt with. */
export function resultTypeOf(type: ValueType): ResultType {
  const base = baseTypeOf(type)
  switch (base.kind) {
    case 'boolean':
    case 'integer':
    case 'text':
    case 'date':
    case 'time':
    case 'interval':
    case 'array':
    case 'range':
      return base.kind
    case 'numeric':
    case 'float':
    case 'money':
      return 'number'
    case 'timestamp':
      return 'moment'
    case 'json':
    case 'jsonb':
      return 'json'
    default:
      return 'other'
  }
}

/** How results of a type that Postgres names are dealt with: `varchar`, `int4`, `timestamptz`. */
export function resultTypeNamed(name: string): ResultType {
  if (name.endsWith('[]')) return 'array'
  return NAMED[name] ?? 'other'
}

const NAMED: Readonly<Record<string, ResultType>> = {
  bool: 'boolean',
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  numeric: 'number',
  float4: 'number',
  float8: 'number',
  money: 'number',
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  citext: 'text',
  name: 'text',
  char: 'text',
  date: 'date',
  timestamp: 'moment',
  timestamptz: 'moment',
  time: 'time',
  timetz: 'time',
  interval: 'interval',
  json: 'json',
  jsonb: 'json',
}
