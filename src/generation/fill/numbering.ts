import { Draws } from '../../core/draws.ts'
import { Permutation } from '../../core/permutation.ts'
import type { ChildRanges } from './fan-out.ts'
import type { RowState } from './row-state.ts'

const SIZE_MAX = 4_503_599_627_370_496

/** One place of a mixed-radix number: how many values it can take in a row. */
export interface NumberingMember {
  readonly sizeFor: (state: RowState) => number
}

/** What a numbering counts. */
export type NumberedBy =
  /** All rows of the table; `size` is the product of the sizes of the members. */
  | { readonly kind: 'row'; readonly size: number; readonly count: number; readonly offset: number }
  /** The children of a parent. */
  | { readonly kind: 'ordinal'; readonly step: number; readonly ranges: () => ChildRanges | undefined }

/**
 * Gives each row a number of its own, among all rows or among the children of its parent, and cuts it into digits:
 * what the digits choose together is then never the same twice. Mixed radix, shuffled by a permutation.
 */
export class Numbering {
  readonly #first: number
  readonly #members: readonly NumberingMember[]
  readonly #by: NumberedBy
  readonly #isStraight: boolean
  readonly #permutation: Permutation | undefined
  readonly #draws: Draws
  readonly #strides = new Map<number, number>()

  /**
   * @param first the place of its first digit among those of the row
   * @param isStraight whether numbers are taken in order instead of shuffled
   */
  constructor(
    seed: number,
    name: string,
    first: number,
    members: readonly NumberingMember[],
    by: NumberedBy,
    isStraight: boolean,
  ) {
    this.#first = first
    this.#members = members
    this.#by = by
    this.#isStraight = isStraight
    this.#draws = new Draws(seed, `numbering ${name}`)
    this.#permutation =
      by.kind === 'row' && !isStraight ? new Permutation(seed, `numbering ${name}`, by.size) : undefined
  }

  number(state: RowState): void {
    const sizes = this.#members.map((member) => member.sizeFor(state))
    const size = productOf(sizes)
    let rest = size > 0 ? this.#numberOf(state, size) : 0
    for (const [i, radix] of sizes.entries()) {
      state.digits[this.#first + i] = radix > 0 ? rest % radix : 0
      rest = radix > 0 ? Math.floor(rest / radix) : 0
    }
  }

  #numberOf(state: RowState, size: number): number {
    const by = this.#by
    if (by.kind === 'row') {
      const place = (by.offset + state.candidate + state.attempt * by.count) % size
      return this.#permutation === undefined ? place : this.#permutation.at(place)
    }
    const parent = state.parentOf(by.step)
    const ranges = by.ranges()
    const place = ranges?.parentOf(state.candidate) ?? 0
    const fan = ranges === undefined ? 1 : ranges.firstOf(place + 1) - ranges.firstOf(place)
    const ordinal = ((state.ordinals[by.step] as number) + state.attempt * fan) % size
    if (this.#isStraight) return ordinal
    const start = this.#draws.below(Math.min(size, 4_294_967_296), parent)
    return (start + ordinal * this.#strideOf(size)) % size
  }

  /** A step without a common factor with the size: so many steps visit every number once. */
  #strideOf(size: number): number {
    const known = this.#strides.get(size)
    if (known !== undefined) return known
    // Small enough for products with ordinals to stay exact.
    let stride = Math.max(1, Math.floor(Math.min(size, 1_000_003) * 0.618))
    while (commonFactor(stride, size) > 1) stride++
    this.#strides.set(size, stride)
    return stride
  }
}

/** The product, cut off where numbers stop being exact. */
export const productOf = (sizes: readonly number[]): number =>
  sizes.reduce((product, size) => Math.min(SIZE_MAX, product * size), 1)

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b)
}
