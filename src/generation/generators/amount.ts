import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { Making } from './define-generator.ts'

/**
 * An amount whose logarithm is spread evenly around a middle: most are near it, few far above.
 *
 * @param middle half of the amounts lie below it
 */
export function amount({ dice, context }: Making, from: number, middle: number, to: number): number {
  // The product of three fractions leans towards nought; stretched so that its median falls on the middle.
  const lean = dice.fraction() * dice.fraction() * dice.fraction()
  const drawn = dice.chance(0.5) ? from + (middle - from) * dice.fraction() : middle + (to - middle) * lean
  const most = Math.min(to, largestOf(context.column.type))
  const held = drawn > most ? most * dice.fraction() : drawn
  return context.column.type.kind === 'integer' ? Math.round(held) : Math.round(held * 100) / 100
}

/** The largest number that a type holds, nearly. */
export function largestOf(type: ValueType): number {
  const base = baseTypeOf(type)
  if (base.kind === 'integer')
    return base.bits === 16 ? 32_767 : base.bits === 32 ? 2_147_483_647 : 9_007_199_254_740_991
  if (base.kind === 'numeric' && base.precision !== undefined) {
    const digits = base.precision - (base.scale ?? 0)
    return Number(`1e${Math.min(15, digits)}`) - Number(`1e${-(base.scale ?? 0)}`)
  }
  return 9_007_199_254_740_991
}
