import type { Draws } from './draws.ts'
import { BugError } from './errors.ts'

/**
 * A choice among labels by weight. Weights need not add up to anything; the list is cut into cumulative 32-bit
 * thresholds once, so that a choice is one draw and a short scan.
 */
export class Weighted<Label> {
  readonly labels: readonly Label[]
  readonly #thresholds: Float64Array

  constructor(weights: readonly (readonly [Label, number])[]) {
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
    if (!(total > 0))
      throw new BugError('Cannot choose by weight: found no positive weight; expected at least one')
    this.labels = weights.map(([label]) => label)
    this.#thresholds = new Float64Array(weights.length)
    let sum = 0
    weights.forEach(([, weight], i) => {
      sum += weight
      this.#thresholds[i] = Math.round((sum / total) * 4_294_967_296)
    })
  }

  /** The label drawn for (row, k). */
  pick(draws: Draws, row: number, k = 0): Label {
    return this.at(draws.bits(row, k))
  }

  /** The label at 32 random bits. */
  at(bits: number): Label {
    const point = bits >>> 0
    let i = 0
    while (point >= (this.#thresholds[i] as number) && i < this.labels.length - 1) i++
    return this.labels[i] as Label
  }
}

/** A weighted choice from an object of label and weight, in the object's order. */
export function weighted<const Label extends string>(
  weights: Readonly<Record<Label, number>>,
): Weighted<Label> {
  return new Weighted(Object.entries(weights) as [Label, number][])
}
