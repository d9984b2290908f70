import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { largestOf } from '../values/type-range.ts'
import type { Making } from './define-generator.ts'
import type { ParameterSchema } from './generator.ts'

/** How large numbers are. */
export const SIZE: Readonly<Record<string, ParameterSchema>> = {
  from: { type: 'number', description: 'Smallest; only together with to' },
  middle: { type: 'number', description: 'Half of the values lie below it; halfway by default' },
  to: { type: 'number', description: 'Largest' },
  step: { type: 'number', description: 'Each value is a multiple of it' },
}

/** Far above its middle a spread has few values, as amounts of money have; else it is like a bell. */
const LONG_TAIL = 6

/**
 * A number of the size that the parameters tell; undefined where they tell none.
 *
 * @param decimals as many as such numbers are written with; by the range when left out
 */
export function sizedOf(making: Making, decimals?: number): number | undefined {
  const { from, to, middle, step } = making.context.parameters
  if (typeof from !== 'number' || typeof to !== 'number') return undefined
  const { type } = making.context.column
  const most = Math.min(to, largestOf(type))
  const centre = Math.min(typeof middle === 'number' ? middle : (from + to) / 2, most)
  const drawn = spread(making, Math.min(from, most), centre, most)
  if (typeof step === 'number' && step > 0 && most >= to)
    return Math.round(Math.round(drawn / step) * step * 1e6) / 1e6
  const base = baseTypeOf(type)
  const usual = decimals ?? (to - from < 20 ? 2 : to - from < 5000 ? 1 : 0)
  const kept =
    base.kind === 'integer' ? 0 : base.kind === 'numeric' ? Math.min(usual, base.scale ?? usual) : usual
  const factor = Number(`1e${kept}`)
  return Math.min(most, Math.round(drawn * factor) / factor)
}

function spread({ dice }: Making, from: number, middle: number, to: number): number {
  const near = Math.max(dice.fraction(), dice.fraction())
  if (dice.chance(0.5)) return from + (middle - from) * near
  const isLong = to - middle > LONG_TAIL * (middle - from)
  return isLong
    ? middle + (to - middle) * dice.fraction() * dice.fraction() * (1 - near)
    : to - (to - middle) * near
}
