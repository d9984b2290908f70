import { largestOf } from '../values/type-range.ts'
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
