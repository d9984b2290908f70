import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { largestOf, smallestOf } from '../values/type-range.ts'
import { type ColumnLimits, stepOf } from './column-limits.ts'
import { patternText } from './pattern-text.ts'

/** Dice of one value. */
export type Bits = (draw: number) => number

const TWO_32 = 4_294_967_296
/** How far an open range is taken to reach where only one end is told: days, and whole or decimal numbers. */
const SPAN = { date: 365, moment: 365 * MICROSECONDS_PER_DAY, number: 100 }

/** The value, or one near it that the limits admit. */
export function fitValue(value: Value, type: ValueType, limits: ColumnLimits, bits: Bits): Value {
  if (value === null) return null
  if (limits.values !== undefined) {
    if (limits.values.length === 0 || limits.values.includes(value)) return value
    return limits.values[(bits(0) >>> 0) % limits.values.length] as Value
  }
  if (typeof value === 'number') return fitNumber(value, type, limits, bits)
  return typeof value === 'string' ? fitText(value, type, limits, bits) : value
}

function fitNumber(value: number, type: ValueType, { from, to }: ColumnLimits, bits: Bits): number {
  const [least, most] = [smallestOf(type), largestOf(type)]
  const low = typeof from === 'number' ? from : value < least ? least : undefined
  const high = typeof to === 'number' ? to : value > most ? most : undefined
  if ((low === undefined || value >= low) && (high === undefined || value <= high)) return value
  const span = spanOf(type)
  const start = low ?? (high as number) - span
  const end = high ?? start + span
  return between(start, end, type, bits)
}

/** A value of the type from a range, both ends included. */
export function between(from: number, to: number, type: ValueType, bits: Bits): number {
  const step = stepOf(type)
  const steps = Math.max(0, Math.floor((to - from) / step + 1e-9))
  const drawn = from + Math.floor(((bits(1) >>> 0) / TWO_32) * (steps + 1)) * step
  const scale = step < 1 ? Math.round(1 / step) : 1
  return Math.min(to, Math.round(drawn * scale) / scale)
}

function spanOf(type: ValueType): number {
  const { kind } = baseTypeOf(type)
  if (kind === 'date') return SPAN.date
  return kind === 'timestamp' ? SPAN.moment : SPAN.number
}

function fitText(value: string, type: ValueType, limits: ColumnLimits, bits: Bits): string {
  const base = baseTypeOf(type)
  const room = Math.min(
    limits.lengthMax ?? Number.POSITIVE_INFINITY,
    (base.kind === 'text' && base.length) || Number.POSITIVE_INFINITY,
  )
  const fits = (text: string) => {
    const length = Array.from(text).length
    return (
      length <= room &&
      length >= (limits.lengthMin ?? 0) &&
      limits.patterns.every((pattern) => pattern.test(text))
    )
  }
  if (fits(value)) return value
  for (const pattern of limits.patterns) {
    const made = patternText(pattern, bits, fits)
    if (made !== undefined) return made
  }
  return padded(Array.from(value).slice(0, room).join('').trim(), limits.lengthMin ?? 0, bits)
}

function padded(value: string, length: number, bits: Bits): string {
  let text = value
  for (let draw = 2; Array.from(text).length < length; draw++) {
    text += String.fromCharCode(97 + ((bits(draw) >>> 0) % 26))
  }
  return text
}
