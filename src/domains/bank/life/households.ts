import { Cohort, quota } from '../../../core/cohort.ts'
import { Permutation } from '../../../core/permutation.ts'
import type { Place } from './cast.ts'
import type { World } from './world.ts'

const HOUSEHOLD_SHARE = 0.64

/** Two customers with checking accounts who do something together; both sides know of it without asking the other. */
export interface Pair {
  /** The same number for both; a row number for draws about the pair. */
  readonly key: number
  /** Number of the other among all with checking accounts, and as a customer. */
  readonly partnerIndex: number
  readonly partner: number
  /** One of the two, the same seen from both sides, is the first. */
  readonly isFirst: boolean
}

/**
 * Pairs everyone who has a checking account with one other, by a permutation whose neighbours (2k, 2k + 1) are pairs.
 */
export class Pairing {
  readonly #world: World
  readonly #permutation: Permutation

  constructor(world: World, name: string) {
    this.#world = world
    this.#permutation = new Permutation(world.seed, `pairing ${name}`, world.cast.checkingHolders)
  }

  /** The pair that a customer belongs to; undefined without a checking account, and for the odd one out. */
  pairOf(place: Place): Pair | undefined {
    const { cast } = this.#world
    const own = cast.checkingIndexOf(place)
    if (own < 0) return undefined
    const position = this.#permutation.at(own)
    const isFirst = position % 2 === 0
    const other = isFirst ? position + 1 : position - 1
    if (other >= this.#permutation.size) return undefined
    const partnerIndex = this.#permutation.indexOf(other)
    return {
      key: Math.floor(position / 2),
      partnerIndex,
      partner: cast.customerWithChecking(partnerIndex),
      isFirst,
    }
  }
}

/** Couples: they share a family name, an address and now and then an account. */
export class HouseholdRules {
  readonly #pairing: Pairing
  readonly #households: Cohort

  constructor(world: World) {
    this.#pairing = new Pairing(world, 'household')
    const pairs = Math.floor(world.cast.checkingHolders / 2)
    this.#households = new Cohort(world.seed, 'household', pairs, quota(pairs, HOUSEHOLD_SHARE))
  }

  /** The household of a customer, if they live with another customer. */
  householdOf(place: Place): Pair | undefined {
    const pair = this.#pairing.pairOf(place)
    return pair && this.#households.has(pair.key) ? pair : undefined
  }
}
