import type { Draws } from '../../core/draws.ts'

/** Draws that one value may take; further attempts begin beyond them. */
const DRAWS_PER_ATTEMPT = 64

/** The dice of one value: each throw is the next one, and the same for the same row and attempt. */
export class Dice {
  readonly #draws: Draws
  readonly #index: number
  #next: number

  constructor(draws: Draws, index: number, attempt: number) {
    this.#draws = draws
    this.#index = index
    this.#next = attempt * DRAWS_PER_ATTEMPT
  }

  /** 32 random bits, unsigned. */
  bits(): number {
    return this.#draws.bits(this.#index, this.#next++) >>> 0
  }

  /** A fraction in [0, 1). */
  fraction(): number {
    return this.bits() / 4_294_967_296
  }

  /** A whole number in [from, to], both included, up to 2^53 apart. */
  between(from: number, to: number): number {
    const count = to - from + 1
    if (count <= 4_294_967_296) return from + Math.floor(this.fraction() * count)
    const wide = (this.bits() * 2_097_152 + (this.bits() & 2_097_151)) / 9_007_199_254_740_992
    return from + Math.floor(wide * count)
  }

  /** One of a list. */
  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.fraction() * items.length)] as Item
  }

  /** True so often, 0 to 1. */
  chance(share: number): boolean {
    return this.fraction() < share
  }

  /** Digits and capital letters for a mask: `#` a digit, `?` a letter, `*` either; all else stays. */
  mask(mask: string): string {
    let text = ''
    for (const sign of mask) {
      if (sign === '#') text += String(this.between(0, 9))
      else if (sign === '?') text += String.fromCharCode(this.between(65, 90))
      else if (sign === '*') text += this.pick(ALPHANUMERIC)
      else text += sign
    }
    return text
  }

  /** Hexadecimal digits. */
  hex(length: number): string {
    let text = ''
    while (text.length < length) text += this.bits().toString(16).padStart(8, '0')
    return text.slice(0, length)
  }
}

const ALPHANUMERIC = Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789')
