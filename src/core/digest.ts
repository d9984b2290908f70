import { mix32 } from './hash.ts'

const TWO_32 = 4_294_967_296
const ROWS_BETWEEN_CARRIES = 1_000_000
const C1 = 0x239b961b | 0
const C2 = 0xab0e9789 | 0
const C3 = 0x38b34ae5 | 0
const C4 = 0xa1e38b93 | 0

/**
 * The digest of a table: the sum modulo 2^128 of a 128-bit hash over each row's canonical bytes. Independent of the
 * order of rows and of how they were cut into slices; equal for generated and for stored rows. It guards against
 * accidents, not against forgery. The hash follows the plan of MurmurHash3 x86_128 (Austin Appleby, public domain).
 */
export class Digest {
  readonly #sums = new Float64Array(4)
  #sinceCarry = 0
  /** How many rows were added. */
  rows = 0

  /** Adds the row that lies in [from, to). */
  addRow(view: DataView, from: number, to: number): void {
    let h1 = 0x6a09e667 | 0
    let h2 = 0xbb67ae85 | 0
    let h3 = 0x3c6ef372 | 0
    let h4 = 0xa54ff53a | 0
    let at = from
    for (; at + 16 <= to; at += 16) {
      h1 = rotate(h1 ^ Math.imul(view.getInt32(at, true), C1), 15, h2)
      h2 = rotate(h2 ^ Math.imul(view.getInt32(at + 4, true), C2), 16, h3)
      h3 = rotate(h3 ^ Math.imul(view.getInt32(at + 8, true), C3), 17, h4)
      h4 = rotate(h4 ^ Math.imul(view.getInt32(at + 12, true), C4), 18, h1)
    }
    for (; at < to; at++) {
      h1 = rotate(h1 ^ Math.imul(view.getUint8(at) + 1, C1), 15, h2)
      h2 = rotate(h2 ^ h1, 16, h3)
    }
    h1 = mix32(h1 ^ (to - from))
    h2 = mix32(h2 + h1)
    h3 = mix32(h3 + h2)
    h4 = mix32(h4 + h3)
    h1 = mix32(h1 + h4)
    h2 = (h2 + h1) | 0
    this.#add(h4 >>> 0, h3 >>> 0, h2 >>> 0, h1 >>> 0)
    this.rows++
  }

  /** Adds what another part of the same table came to. */
  merge(other: Digest): void {
    other.#carry()
    this.#carry()
    const [a, b, c, d] = other.#sums
    this.#add(a as number, b as number, c as number, d as number)
    this.rows += other.rows
  }

  /** 32 hexadecimal digits. */
  toString(): string {
    this.#carry()
    return [...this.#sums].map((word) => word.toString(16).padStart(8, '0')).join('')
  }

  /** The digest of so many rows that was written as `hex`. */
  static parse(hex: string, rows: number): Digest {
    const digest = new Digest()
    for (let i = 0; i < 4; i++) digest.#sums[i] = Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16)
    digest.rows = rows
    return digest
  }

  #add(w1: number, w2: number, w3: number, w4: number): void {
    const sums = this.#sums
    sums[0] = (sums[0] as number) + w1
    sums[1] = (sums[1] as number) + w2
    sums[2] = (sums[2] as number) + w3
    sums[3] = (sums[3] as number) + w4
    // Words are added without carrying; doubles hold the sums exactly for two million rows.
    if (++this.#sinceCarry >= ROWS_BETWEEN_CARRIES) this.#carry()
  }

  #carry(): void {
    let carry = 0
    for (let i = 3; i >= 0; i--) {
      const sum = (this.#sums[i] as number) + carry
      carry = Math.floor(sum / TWO_32)
      this.#sums[i] = sum - carry * TWO_32
    }
    this.#sinceCarry = 0
  }
}

function rotate(word: number, bits: number, other: number): number {
  return (Math.imul((word << bits) | (word >>> (32 - bits)), 5) + other) | 0
}
