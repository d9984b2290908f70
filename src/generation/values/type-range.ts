import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'

/** The largest number that a type holds, nearly. */
export function largestOf(type: ValueType): number {
  const base = baseTypeOf(type)
  if (base.kind === 'integer')
    return base.bits === 16 ? 32_767 : base.bits === 32 ? 2_147_483_647 : 9_007_199_254_740_991
  if (base.kind === 'time') return MICROSECONDS_PER_DAY - 1
  if (base.kind === 'numeric' && base.precision !== undefined) {
    const digits = base.precision - (base.scale ?? 0)
    return Number(`1e${Math.min(15, digits)}`) - Number(`1e${-(base.scale ?? 0)}`)
  }
  return 9_007_199_254_740_991
}

/** The smallest number of a type that values are numbers of. */
export function smallestOf(type: ValueType): number {
  return baseTypeOf(type).kind === 'time' ? 0 : -largestOf(type)
}
