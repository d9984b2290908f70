import { Allocation } from '../../../../core/allocation.ts'
import { Cohort, quota } from '../../../../core/cohort.ts'
import type { ClaimStatus, PolicyType, PremiumFrequency, PremiumMethod } from '../../lists.ts'

/** What becomes of a policy; those claimed on and those quiet are in force. */
export type Fate = 'claimed' | 'quiet' | 'lapsed' | 'cancelled' | 'matured'

const SECOND_POLICY_SHARE = 0.15
/** Of all policies; those in force are the others. */
const LAPSED_SHARE = 0.07
const CANCELLED_SHARE = 0.05
const MATURED_SHARE = 0.03
/** Of the policies in force. */
const CLAIMED_SHARE = 0.485
const CLAIMS_PER_CLAIMED = 1.3
const PENDING_SHARE = 0.12
/** Matured policies are trips that ended and short terms of life cover; the other shares make up for them. */
const MATURED_TYPES = { travel: 0.5, life: 0.5 } as const
const OTHER_TYPES: Readonly<Record<PolicyType, number>> = {
  life: 0.335,
  property: 0.25,
  vehicle: 0.2,
  health: 0.15,
  travel: 0.035,
}
/** Of the claims on policies in force; with those on ended policies, which are all settled, they come to the target. */
const OPEN_CLAIMS: Readonly<Record<ClaimStatus, number>> = {
  paid: 0.452,
  approved: 0.272,
  under_review: 0.161,
  rejected: 0.093,
  submitted: 0.022,
}

/** One policy's place in its pool: everything about it that is a quota. */
export interface Seat {
  readonly pool: PolicyPool
  /** 0 for the holder's first policy, 1 for the second. */
  readonly ordinal: number
  readonly fate: Fate
  /** The number of the policy among those of its fate. */
  readonly fateRank: number
  readonly type: PolicyType
  /** True for one policy of each type among those claimed on: its history is long and full, at any scale. */
  readonly isShowcase: boolean
  readonly frequency: PremiumFrequency
  readonly method: PremiumMethod
  /** True when the last premium is on its way as the books close. */
  readonly isPending: boolean
}

export interface PoolOptions {
  readonly holders: number
  /** Share of the holders who have been with the bank long enough for a policy to end. */
  readonly settledShare: number
  readonly methods: Readonly<Partial<Record<PremiumMethod, number>>>
  /** Of the policies that did not mature; matured ones are paid by the year. */
  readonly frequencies: Readonly<Record<PremiumFrequency, number>>
  /** How many claims, and policies claimed on, there are at the least. */
  readonly claimedMin: number
  readonly claimsMin: number
}

/** Policies that are paid in the same way, numbered densely; who ends how, and what is claimed, are exact quotas. */
export class PolicyPool {
  readonly #holders: number
  readonly #seconds: Cohort
  readonly #fates: Allocation<Fate>
  readonly #claimedTypes: Allocation<PolicyType>
  readonly #otherTypes: Allocation<PolicyType>
  readonly #maturedTypes: Allocation<PolicyType>
  readonly #frequencies: Allocation<PremiumFrequency>
  readonly #methods: Allocation<PremiumMethod>
  readonly #pending: Cohort
  readonly #claims: Allocation<ClaimStatus>

  constructor(seed: number, name: string, options: PoolOptions) {
    const { holders, settledShare, methods, frequencies, claimedMin, claimsMin } = options
    const seconds = quota(holders, SECOND_POLICY_SHARE)
    const policies = holders + seconds
    this.#holders = holders
    this.#seconds = new Cohort(seed, `${name}.seconds`, holders, seconds)
    const least = claimedMin > 0 ? 1 : 0
    const ended = (share: number) => quota(policies, share / settledShare, least)
    const lapsed = ended(LAPSED_SHARE)
    const cancelled = ended(CANCELLED_SHARE)
    const matured = ended(MATURED_SHARE)
    const inForce = policies - lapsed - cancelled - matured
    const claimed = quota(inForce, CLAIMED_SHARE, claimedMin)
    const others = inForce - claimed + lapsed + cancelled
    const allot = <Label extends string>(
      what: string,
      size: number,
      shares: Readonly<Partial<Record<Label, number>>>,
    ) => new Allocation(seed, `${name}.${what}`, size, shares as Readonly<Record<Label, number>>)
    this.#fates = allot<Fate>('fates', policies, {
      claimed,
      quiet: inForce - claimed,
      lapsed,
      cancelled,
      matured,
    })
    this.#claimedTypes = allot('claimedTypes', claimed, OTHER_TYPES)
    this.#otherTypes = allot('otherTypes', others, OTHER_TYPES)
    this.#maturedTypes = allot<PolicyType>('maturedTypes', matured, MATURED_TYPES)
    this.#frequencies = allot<PremiumFrequency>('frequencies', claimed + others, frequencies)
    this.#methods = allot<PremiumMethod>('methods', policies, methods)
    this.#pending = new Cohort(seed, `${name}.pending`, claimed, quota(claimed, PENDING_SHARE))
    const claims = claimed === 0 ? 0 : Math.max(claimsMin, Math.round(claimed * CLAIMS_PER_CLAIMED))
    this.#claims = allot('claims', claims, OPEN_CLAIMS)
  }

  /** The policies of a holder. */
  seatsOf(holder: number): readonly Seat[] {
    const second = this.#seconds.rankOf(holder)
    const first = this.#seat(holder, 0)
    return second < 0 ? [first] : [first, this.#seat(this.#holders + second, 1)]
  }

  /** The states of the claims on a policy that is claimed on; claims are dealt out in turn. */
  claimStatesOf(fateRank: number): readonly ClaimStatus[] {
    const states: ClaimStatus[] = []
    const claimed = this.#fates.count('claimed')
    for (let claim = fateRank; claim < this.#claims.size; claim += claimed) {
      states.push(this.#claims.labelOf(claim))
    }
    return states
  }

  #seat(number: number, ordinal: number): Seat {
    const fate = this.#fates.labelOf(number)
    const fateRank = this.#fates.rankOf(number)
    const method = this.#methods.labelOf(number)
    const plain = { pool: this, ordinal, fate, fateRank, method, isShowcase: false, isPending: false }
    if (fate === 'matured') {
      return { ...plain, type: this.#maturedTypes.labelOf(fateRank), frequency: 'annual' }
    }
    if (fate === 'claimed') {
      return {
        ...plain,
        type: this.#claimedTypes.labelOf(fateRank),
        isShowcase: this.#claimedTypes.rankOf(fateRank) === 0,
        isPending: this.#pending.has(fateRank),
        frequency: this.#frequencies.labelOf(fateRank),
      }
    }
    const other = this.#numberAmongOthers(fate, fateRank)
    return {
      ...plain,
      type: this.#otherTypes.labelOf(other),
      frequency: this.#frequencies.labelOf(this.#fates.count('claimed') + other),
    }
  }

  #numberAmongOthers(fate: Fate, fateRank: number): number {
    if (fate === 'quiet') return fateRank
    const quiet = this.#fates.count('quiet')
    return fate === 'lapsed' ? quiet + fateRank : quiet + this.#fates.count('lapsed') + fateRank
  }
}
