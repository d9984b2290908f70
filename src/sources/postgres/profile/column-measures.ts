import { baseTypeOf } from '../../../core/catalog/value-type.ts'
import type { EstateColumn } from '../../../core/estate/structure.ts'
import type { ProfileWish } from './profile-wish.ts'

/** What is measured of a column, by its type and by whether its values may be shown. */
export interface ColumnMeasures {
  readonly name: string
  /** Whether values can be told apart at all. */
  readonly isComparable: boolean
  readonly hasBounds: boolean
  readonly isNumber: boolean
  readonly hasFrequencies: boolean
  readonly hasSamples: boolean
}

const ORDERED = new Set(['integer', 'numeric', 'float', 'date', 'timestamp', 'text'])
const COMPARED = new Set([...ORDERED, 'boolean', 'uuid', 'enum', 'time', 'interval', 'bytes', 'inet'])
const NUMBERS = new Set(['integer', 'numeric'])

/**
 * Of columns with personal data nothing but counts is told: the least and the greatest are somebody's. Free text is
 * shown nowhere either, because people are named in it.
 */
export function measuresOf(column: EstateColumn, { personal, listed }: ProfileWish): ColumnMeasures {
  const type = baseTypeOf(column.valueType)
  const isFreeText = type.kind === 'text' && type.length === undefined
  const isShown = !personal.has(column.name) && !isFreeText
  return {
    name: column.name,
    isComparable: COMPARED.has(type.kind),
    hasBounds: isShown && ORDERED.has(type.kind),
    isNumber: isShown && NUMBERS.has(type.kind),
    hasFrequencies: isShown && (listed.has(column.name) || type.kind === 'boolean' || type.kind === 'enum'),
    hasSamples: isShown && COMPARED.has(type.kind),
  }
}
