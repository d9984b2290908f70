import { Permutation } from './permutation.ts'

/**
 * A subset of [0, population) of an exact size, chosen by permutation. Membership, rank and member are arithmetic, so a
 * cohort needs no memory and its members are themselves [0, size).
 */
export class Cohort {
  readonly size: number
  readonly #permutation: Permutation

  constructor(seed: number, name: string, population: number, size: number) {
    this.size = Math.min(size, population)
    this.#permutation = new Permutation(seed, `cohort ${name}`, population)
  }

  /** The place of an index within the cohort, or -1 when it is not a member (-1 never is). */
  rankOf(index: number): number {
    if (index < 0) return -1
    const place = this.#permutation.at(index)
    return place < this.size ? place : -1
  }

  has(index: number): boolean {
    return this.rankOf(index) >= 0
  }

  /** The index that has this rank: the inverse of `rankOf`. */
  memberAt(rank: number): number {
    return this.#permutation.indexOf(rank)
  }
}

/** The size of a rare share of a population: rounded, but never none of a population that has any. */
export function quota(population: number, share: number, minimum = 1): number {
  return Math.min(population, Math.max(minimum, Math.round(population * share)))
}
