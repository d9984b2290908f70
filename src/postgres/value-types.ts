import type { Parameter } from './session.ts'

/** The type numbers (OIDs) of Postgres' own types that dhub tells apart. */
export const typeNumbers = {
  boolean: 16,
  bytea: 17,
  bigint: 20,
  smallint: 21,
  integer: 23,
  text: 25,
  oid: 26,
  json: 114,
  real: 700,
  double: 701,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  numeric: 1700,
  jsonb: 3802,
} as const

/**
 * A value as dhub's own queries get it, the same from both drivers: booleans, whole and floating numbers and JSON
 * are parsed; everything else (numeric, dates, times, arrays) stays the text that Postgres wrote, so that nothing
 * is rounded or moved to another time zone. A bigint beyond 2^53 becomes a BigInt.
 */
export function parseValue(typeNumber: number, text: string): unknown {
  switch (typeNumber) {
    case typeNumbers.boolean:
      return text === 't'
    case typeNumbers.smallint:
    case typeNumbers.integer:
    case typeNumbers.oid:
    case typeNumbers.real:
    case typeNumbers.double:
      return Number(text)
    case typeNumbers.bigint:
      return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)
    case typeNumbers.json:
    case typeNumbers.jsonb:
      return JSON.parse(text)
    default:
      return text
  }
}

/** A parameter as the text that Postgres reads, whatever type it expects. */
export function serializeValue(value: Exclude<Parameter, null>): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}
