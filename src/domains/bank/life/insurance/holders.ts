import { Cohort, quota } from '../../../../core/cohort.ts'
import type { Customer } from '../contracts.ts'
import type { World } from '../world.ts'
import { PolicyPool, type Seat } from './pool.ts'

/** Of all customers: 27.5 % hold policies, and seven in ten of these pay from their checking account. */
const HOLDERS = { applicant: 0.16, spender: 0.0325, saver: 0.0425, visitor: 0.04 } as const
/** Payments: automatic .60, online .20, check .15, wire .05; automatic ones need an account. */
const LINKED_METHODS = { auto_debit: 0.6, online: 0.08, wire_transfer: 0.02 } as const
const OTHER_METHODS = { check: 0.15, online: 0.12, wire_transfer: 0.03 } as const

/**
 * Linked policies are older: with more annual premiums among them, each of the two pools adds as many payments per policy.
 * Together: annual .50 (with the matured ones), quarterly .30, monthly .20.
 */
const LINKED_FREQUENCIES = { annual: 0.525, quarterly: 0.3, monthly: 0.145 } as const
const OTHER_FREQUENCIES = { annual: 0.342, quarterly: 0.3, monthly: 0.328 } as const

const NONE: readonly Seat[] = []

/** Who is insured with the bank, and in which pool of policies. All of them are active customers. */
export class HolderRules {
  readonly #applicants: Cohort
  readonly #spenders: Cohort
  readonly #savers: Cohort
  readonly #visitors: Cohort
  readonly #linked: PolicyPool
  readonly #unlinked: PolicyPool

  constructor({ cast, seed, customerCount }: World) {
    const cohort = (zone: keyof typeof HOLDERS, population: number) =>
      new Cohort(
        seed,
        `insurance.${zone}`,
        population,
        Math.min(population, quota(customerCount, HOLDERS[zone])),
      )
    const savers = cast.countOf('saver', 'active')
    const visitors = cast.countOf('visitor', 'active')
    this.#applicants = cohort('applicant', cast.count('applicant'))
    this.#spenders = cohort('spender', cast.countOf('spender', 'plain'))
    this.#savers = cohort('saver', savers)
    this.#visitors = cohort('visitor', visitors)
    this.#linked = new PolicyPool(seed, 'insurance.linked', {
      holders: this.#applicants.size + this.#spenders.size,
      settledShare: 1,
      methods: LINKED_METHODS,
      frequencies: LINKED_FREQUENCIES,
      claimedMin: 2,
      claimsMin: 5,
    })
    this.#unlinked = new PolicyPool(seed, 'insurance.unlinked', {
      holders: this.#savers.size + this.#visitors.size,
      settledShare: 1 - cast.newcomers / (savers + visitors),
      methods: OTHER_METHODS,
      frequencies: OTHER_FREQUENCIES,
      claimedMin: 0,
      claimsMin: 0,
    })
  }

  /** The seats of a customer's policies; none for those who are not insured. */
  seatsOf({ place }: Customer): readonly Seat[] {
    if (place.zone === 'applicant') return seats(this.#linked, this.#applicants.rankOf(place.rank), 0)
    if (place.part === 'plain') {
      return seats(this.#linked, this.#spenders.rankOf(place.partRank), this.#applicants.size)
    }
    if (place.part !== 'active') return NONE
    return place.zone === 'saver'
      ? seats(this.#unlinked, this.#savers.rankOf(place.partRank), 0)
      : seats(this.#unlinked, this.#visitors.rankOf(place.partRank), this.#savers.size)
  }

  /** True when the seat's policy is paid from the holder's checking account. */
  isLinked(seat: Seat): boolean {
    return seat.pool === this.#linked
  }
}

const seats = (pool: PolicyPool, rank: number, offset: number): readonly Seat[] =>
  rank < 0 ? NONE : pool.seatsOf(offset + rank)
