import type { Value } from '../../core/catalog/value.ts'
import type { ValueType } from '../../core/catalog/value-type.ts'
import type { RowRules, RowValues } from './row-rules.ts'

/** Bends the parts of a value; the same for the same arguments. */
export type FitParts = (value: Value, index: number, attempt: number) => Value

/** The rules of a domain, as those of a table whose only column is of it. */
export interface PartRules {
  readonly column: string
  readonly rules: RowRules
}

const ATTEMPTS_MAX = 16

/**
 * Elements of arrays, fields of composites and bounds of ranges that are of domains keep their checks, which the rules
 * of a row do not look into.
 *
 * @returns undefined where no part is of a domain
 */
export function partFitter(type: ValueType, rulesOf: (type: ValueType) => PartRules): FitParts | undefined {
  switch (type.kind) {
    case 'domain':
      return partFitter(type.base, rulesOf)
    case 'array': {
      const fit = wholeFitter(type.element, rulesOf)
      return fit && ((value, index, attempt) => fitList(value, fit, index, attempt))
    }
    case 'composite': {
      const fits = type.fields.map((field) => wholeFitter(field.type, rulesOf))
      if (fits.every((fit) => fit === undefined)) return undefined
      return (value, index, attempt) => {
        if (typeof value !== 'object' || value === null || !('fields' in value)) return value
        return { fields: value.fields.map((field, i) => fits[i]?.(field, index, attempt) ?? field) }
      }
    }
    case 'range':
      return rangeFitter(type.subtype, rulesOf)
    case 'multirange': {
      const fit = rangeFitter(type.subtype, rulesOf)
      return fit && ((value, index, attempt) => fitList(value, fit, index, attempt))
    }
    default:
      return undefined
  }
}

function fitList(value: Value, fit: FitParts, index: number, attempt: number): Value {
  if (!Array.isArray(value)) return value
  return (value as readonly Value[]).map((part, at) => fit(part, index, attempt * 64 + at))
}

function rangeFitter(subtype: ValueType, rulesOf: (type: ValueType) => PartRules): FitParts | undefined {
  const fit = wholeFitter(subtype, rulesOf)
  if (fit === undefined) return undefined
  return (value, index, attempt) => {
    if (typeof value !== 'object' || value === null || !('lower' in value)) return value
    const ends = [fit(value.lower, index, attempt * 2), fit(value.upper, index, attempt * 2 + 1)]
    const [lower = null, upper = null] = ends
    const isUpsideDown = typeof lower === 'number' && typeof upper === 'number' && lower > upper
    return isUpsideDown ? { ...value, lower: upper, upper: lower } : { ...value, lower, upper }
  }
}

/** A value with its parts. */
function wholeFitter(type: ValueType, rulesOf: (type: ValueType) => PartRules): FitParts | undefined {
  const parts = partFitter(type, rulesOf)
  if (type.kind !== 'domain') return parts
  const { column, rules } = rulesOf(type)
  return (value, index, attempt) => {
    const inside = value === null ? null : (parts?.(value, index, attempt) ?? value)
    let row: RowValues = []
    for (let tries = 0; tries < ATTEMPTS_MAX; tries++) {
      row = [rules.fit(column, inside, index, attempt * ATTEMPTS_MAX + tries)]
      rules.mend(row, index, attempt * ATTEMPTS_MAX + tries)
      if (rules.violated(row).length === 0) break
    }
    return row[0] ?? inside
  }
}
