import type { TextValue } from '../../../postgres/session.ts'
import { typeNumbers } from '../../../postgres/value-types.ts'

const digitsMax = 15

/**
 * A value of Postgres as JSON has it. Numbers that a double cannot hold exactly stay text, as do dates and everything
 * that JSON has no word for.
 */
export function jsonValue(typeNumber: number, value: TextValue): unknown {
  if (value === null) return null
  switch (typeNumber) {
    case typeNumbers.boolean:
      return value === 't'
    case typeNumbers.smallint:
    case typeNumbers.integer:
    case typeNumbers.bigint:
    case typeNumbers.oid:
    case typeNumbers.numeric:
      return isExact(value) ? Number(value) : value
    case typeNumbers.real:
    case typeNumbers.double:
      return Number.isFinite(Number(value)) ? Number(value) : value
    case typeNumbers.json:
    case typeNumbers.jsonb:
      return JSON.parse(value)
    default:
      return value
  }
}

/** Whether values of the type are read as numbers: aligned to the right in a table. */
export function isNumberType(typeNumber: number): boolean {
  const { smallint, integer, bigint, oid, numeric, real, double } = typeNumbers
  return [smallint, integer, bigint, oid, numeric, real, double].some((one) => one === typeNumber)
}

function isExact(value: string): boolean {
  return /^-?[\d.]+$/.test(value) && value.replaceAll(/[^\d]/g, '').length <= digitsMax
}
