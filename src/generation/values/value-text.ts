import { civilOf, MICROSECONDS_PER_DAY, MICROSECONDS_PER_SECOND } from '../../core/calendar.ts'
import type { CompositeValue, RangeValue, Value } from '../../core/catalog/value.ts'
import type { ValueType } from '../../core/catalog/value-type.ts'
import { BugError } from '../../core/errors.ts'

/** Writes a value that is not NULL in the form that the type's input function reads, the same for every session. */
export type WriteText = (value: Value) => string

/**
 * The writer of a type. Numbers are rounded to what the type keeps, so that the text is what the database will hold.
 */
export function textWriter(type: ValueType): WriteText {
  switch (type.kind) {
    case 'boolean':
      return (value) => (value === true || value === 't' || value === 'true' ? 't' : 'f')
    case 'integer':
      return (value) => (typeof value === 'number' ? String(Math.round(value)) : plain(value))
    case 'numeric':
      return numericWriter(type.scale)
    case 'money':
      return numericWriter(2)
    case 'float':
      return type.bits === 32 ? (value) => plain(asNumber(value, Math.fround)) : plain
    case 'date':
      return (value) => (typeof value === 'number' ? dateText(value) : plain(value))
    case 'timestamp':
      return timestampWriter(type.withZone, type.precision ?? 6)
    case 'time':
      return timeWriter(type.withZone, type.precision ?? 6)
    case 'interval':
      return (value) => (typeof value === 'number' ? intervalText(value) : plain(value))
    case 'domain':
      return textWriter(type.base)
    case 'array':
      return arrayWriter(type.element)
    case 'range':
      return rangeWriter(type.subtype)
    case 'multirange': {
      const write = rangeWriter(type.subtype)
      return (value) =>
        typeof value === 'string' ? value : `{${(value as readonly Value[]).map(write).join(',')}}`
    }
    case 'composite':
      return compositeWriter(type.fields.map((field) => field.type))
    default:
      return plain
  }
}

/** Text that the generator wrote itself, or a number as it is. */
function plain(value: Value): string {
  if (typeof value === 'object') {
    throw new BugError(
      `Cannot write a value: found ${JSON.stringify(value)}; expected one that is not made of others`,
    )
  }
  return String(value)
}

const asNumber = (value: Value, round: (number: number) => number): Value =>
  typeof value === 'number' ? round(value) : value

function numericWriter(scale: number | undefined): WriteText {
  return (value) => {
    if (typeof value !== 'number') return plain(value)
    if (scale === undefined) return plainNumber(value)
    if (scale >= 0) return value.toFixed(scale)
    const step = Number(`1e${-scale}`)
    return plainNumber(Math.round(value / step) * step)
  }
}

/** Never in exponents, which some readers of numeric text stumble over. */
function plainNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString()
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text
}

const two = (number: number): string => String(number).padStart(2, '0')

function dateText(day: number): string {
  const { year, month, day: dayOfMonth } = civilOf(Math.floor(day))
  const [shown, era] = year > 0 ? [year, ''] : [1 - year, ' BC']
  return `${String(shown).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}${era}`
}

function clockText(microseconds: number, precision: number): string {
  const unit = Number(`1e${6 - precision}`)
  const kept = Math.floor(microseconds / unit) * unit
  const seconds = Math.floor(kept / MICROSECONDS_PER_SECOND)
  const fraction = kept - seconds * MICROSECONDS_PER_SECOND
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return fraction === 0 ? clock : `${clock}.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`
}

function timestampWriter(withZone: boolean, precision: number): WriteText {
  const zone = withZone ? '+00' : ''
  return (value) => {
    if (typeof value !== 'number') return plain(value)
    const day = Math.floor(value / MICROSECONDS_PER_DAY)
    const [date = '', era] = dateText(day).split(' ')
    const clock = clockText(value - day * MICROSECONDS_PER_DAY, precision)
    return `${date} ${clock}${zone}${era === undefined ? '' : ` ${era}`}`
  }
}

function timeWriter(withZone: boolean, precision: number): WriteText {
  const zone = withZone ? '+00' : ''
  return (value) => (typeof value === 'number' ? clockText(value, precision) + zone : plain(value))
}

function intervalText(microseconds: number): string {
  const sign = microseconds < 0 ? '-' : ''
  const size = Math.abs(microseconds)
  const days = Math.floor(size / MICROSECONDS_PER_DAY)
  const clock = clockText(size - days * MICROSECONDS_PER_DAY, 6)
  return days === 0 ? sign + clock : `${sign}${days} days ${sign}${clock}`
}

const needsQuotes = /[\s"\\{}(),[\]]/
const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

function arrayWriter(element: ValueType): WriteText {
  const write = textWriter(element)
  const isNested = element.kind === 'array'
  const item = (value: Value): string => {
    if (value === null) return 'NULL'
    const text = write(value)
    if (isNested) return text
    return text === '' || text.toLowerCase() === 'null' || needsQuotes.test(text) ? quoted(text) : text
  }
  return (value) => (typeof value === 'string' ? value : `{${listOf(value).map(item).join(',')}}`)
}

function listOf(value: Value): readonly Value[] {
  if (Array.isArray(value)) return value as readonly Value[]
  throw new BugError(`Cannot write an array: found ${JSON.stringify(value)}; expected a list of values`)
}

function rangeWriter(subtype: ValueType): WriteText {
  const write = textWriter(subtype)
  const bound = (value: Value): string => {
    if (value === null) return ''
    const text = write(value)
    return text === '' || needsQuotes.test(text) ? quoted(text) : text
  }
  return (value) => {
    if (typeof value === 'string') return value
    const { lower, upper, isEmpty } = value as RangeValue
    if (isEmpty) return 'empty'
    return `${lower === null ? '(' : '['}${bound(lower)},${bound(upper)})`
  }
}

function compositeWriter(types: readonly ValueType[]): WriteText {
  const writers = types.map(textWriter)
  return (value) => {
    if (typeof value === 'string') return value
    const { fields } = value as CompositeValue
    const parts = writers.map((write, at) => {
      const field = fields[at] ?? null
      if (field === null) return ''
      const text = write(field)
      return text === '' || needsQuotes.test(text) ? quoted(text) : text
    })
    return `(${parts.join(',')})`
  }
}
