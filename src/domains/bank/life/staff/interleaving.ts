const HALF_BITS = 32_768

/** floor(a × b ÷ c), exact for whole numbers up to 2^30 even where the product passes 2^53. */
function scaled(a: number, b: number, c: number): number {
  const product = a * b
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / c)
  const high = Math.floor(a / HALF_BITS)
  const quotient = Math.floor((high * b) / c)
  const remainder = high * b - quotient * c
  return quotient * HALF_BITS + Math.floor((remainder * HALF_BITS + (a - high * HALF_BITS) * b) / c)
}

/**
 * Mixes parts of given sizes evenly into one row of places: whatever the place one stops at, each part has had its share
 * so far. Each part in turn is dealt out evenly among what the parts before it left free, so that place, part, rank and
 * the count up to a place are all arithmetic.
 */
export class Interleaving {
  readonly size: number
  readonly #sizes: readonly number[]
  /** How many places are left for a part and those after it. */
  readonly #left: readonly number[]

  constructor(sizes: readonly number[]) {
    this.#sizes = sizes
    this.size = sizes.reduce((sum, size) => sum + size, 0)
    let left = this.size
    this.#left = sizes.map((size) => (left -= size) + size)
  }

  /** How many of the first `places` places belong to the part. */
  countOf(part: number, places: number): number {
    let rest = places
    for (let i = 0; ; i++) {
      if (rest === 0) return 0
      const taken = scaled(rest, this.#sizes[i] as number, this.#left[i] as number)
      if (i === part) return taken
      rest -= taken
    }
  }

  /** The part that a place belongs to. */
  partOf(place: number): number {
    let rest = place
    for (let i = 0; ; i++) {
      const size = this.#sizes[i] as number
      const left = this.#left[i] as number
      const taken = scaled(rest, size, left)
      if (scaled(rest + 1, size, left) > taken) return i
      rest -= taken
    }
  }

  /** The place of the part's member with this rank, from 0: the inverse of `partOf` and `countOf`. */
  placeOf(part: number, rank: number): number {
    const size = this.#sizes[part] as number
    const left = this.#left[part] as number
    // ceil((rank + 1) * left / size) - 1
    let place = left - scaled(size - rank - 1, left, size) - 1
    for (let i = part - 1; i >= 0; i--) {
      const others = this.#left[i + 1] as number
      place = scaled(place, this.#left[i] as number, others)
    }
    return place
  }
}
