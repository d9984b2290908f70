import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { parseClock, parseDate, parseTimestamp } from '../checks/moment.ts'

/** Reads what Postgres writes. */
export type ReadValue = (text: string) => Value

/** The reader of a type: the plainest form of what the database's own text says; other types keep their text. */
export function valueReader(type: ValueType | undefined): ReadValue {
  const base = type === undefined ? undefined : baseTypeOf(type)
  switch (base?.kind) {
    case 'boolean':
      return (text) => text.startsWith('t')
    case 'integer':
      return wholeNumber
    case 'numeric':
    case 'float':
      return Number
    case 'date':
      return (text) => parseDate(text) ?? text
    case 'timestamp':
      return (text) => parseTimestamp(text) ?? text
    case 'time':
      return (text) => parseClock(text) ?? text
    default:
      return (text) => text
  }
}

function wholeNumber(text: string): number | bigint {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : BigInt(text)
}
