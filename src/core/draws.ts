import { hashText, mix32 } from './hash.ts'

const TWO_32 = 4_294_967_296
const ROW = 0x9e3779b1 | 0
const DRAW = 0x7feb352d | 0

/**
 * The dice of one named decision: `bits(row, k)` is a pure function of (seed, name, row, k). Keyed by name, so adding
 * a column or a table changes no other value, and any row can be drawn at any time, on any machine.
 *
 * @example const tenure = new Draws(seed, 'customer.tenure'); tenure.between(0, 2556, customerIndex)
 */
export class Draws {
  readonly #first: number
  readonly #second: number

  constructor(seed: number, name: string) {
    const low = mix32(seed | 0)
    const high = mix32(Math.floor(seed / TWO_32) | 0)
    this.#first = hashText(name, low ^ 0x2545f491)
    this.#second = hashText(name, mix32(high ^ low ^ 0x6c078965))
  }

  /** 32 random bits as an int32. For a fixed `k`, rows never collide. */
  bits(row: number, k = 0): number {
    const h = mix32(Math.imul(row ^ this.#first, ROW) ^ this.#second)
    return mix32(h ^ Math.imul(k + 1, DRAW) ^ this.#first)
  }

  /** A fraction in [0, 1), in steps of 2^-32. */
  fraction(row: number, k = 0): number {
    return (this.bits(row, k) >>> 0) / TWO_32
  }

  /** A whole number in [0, count). */
  below(count: number, row: number, k = 0): number {
    return Math.floor((this.bits(row, k) >>> 0) * (count / TWO_32))
  }

  /** A whole number in [from, to], both included. */
  between(from: number, to: number, row: number, k = 0): number {
    return from + this.below(to - from + 1, row, k)
  }

  /** True in `share` of the rows. */
  chance(share: number, row: number, k = 0): boolean {
    return this.bits(row, k) >>> 0 < share * TWO_32
  }

  /** One of the items, each as likely as the others. */
  pick<Item>(items: readonly Item[], row: number, k = 0): Item {
    return items[this.below(items.length, row, k)] as Item
  }
}
