import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { Value } from '../../core/catalog/value.ts'
import type { ValueType } from '../../core/catalog/value-type.ts'

const WORDS = ['alpha', 'bravo', 'delta', 'echo', 'golf', 'hotel', 'lima', 'mike', 'oscar', 'tango']

/** Some value of a type, where a condition asks for one and there is none: plain, small, near as-of. */
export function plainValue(type: ValueType, roll: () => number, today: number): Value {
  switch (type.kind) {
    case 'domain':
      return plainValue(type.base, roll, today)
    case 'boolean':
      return roll() % 2 === 0
    case 'integer':
    case 'float':
    case 'numeric':
    case 'money':
      return (roll() % 100) + 1
    case 'date':
      return today - (roll() % 365)
    case 'timestamp':
      return (today - 1 - (roll() % 365)) * MICROSECONDS_PER_DAY + (roll() % 86_400) * 1_000_000
    case 'time':
      return (roll() % 86_400) * 1_000_000
    case 'interval':
      return ((roll() % 72) + 1) * 3_600_000_000
    case 'enum':
      return type.labels[roll() % type.labels.length] ?? null
    case 'json':
    case 'jsonb':
      return '{}'
    case 'array':
      return [plainValue(type.element, roll, today)]
    case 'uuid':
      return uuid(roll)
    case 'range': {
      const [one, other] = [plainValue(type.subtype, roll, today), plainValue(type.subtype, roll, today)]
      if (typeof one !== 'number' || typeof other !== 'number') return null
      return one < other ? { lower: one, upper: other } : { lower: other, upper: one + 1 }
    }
    case 'bytes':
      return `\\x${uuid(roll).replaceAll('-', '')}`
    case 'inet':
    case 'cidr':
      return `10.${roll() % 256}.${roll() % 256}.${(roll() % 254) + 1}`
    case 'composite':
      return { fields: type.fields.map((field) => plainValue(field.type, roll, today)) }
    case 'text':
      return `${WORDS[roll() % WORDS.length]} ${roll() % 1000}`
    default:
      return null
  }
}

function uuid(roll: () => number): string {
  const digits = Array.from({ length: 4 }, () => roll().toString(16).padStart(8, '0')).join('')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}
