import { Allocation } from '../../../core/allocation.ts'
import { Cohort, quota } from '../../../core/cohort.ts'
import { ApplicationFates } from './lending/fates.ts'

/**
 * Who is who. Every customer belongs to one zone, and within it to one part; the quotas are exact at every scale, and
 * what must go together (a borrower has a checking account, a closed customer has no loan) follows from the zone.
 *
 * Shares are of all customers: three quarters hold accounts (.35 + .11875 + .28125), a quarter of these hold two, half
 * of all accounts are checking accounts (.46875 of .9375), and 35 % apply for a loan.
 */
export const ZONES = { applicant: 0.35, spender: 0.11875, saver: 0.28125, visitor: 0.25 } as const
export type Zone = keyof typeof ZONES

/** Parts of the spender zone: checking account, no loan. Suspects are those whose postings show a laundering pattern. */
const SPENDERS = { suspectFrozen: 0.012, suspect: 0.021, frozen: 0.008, plain: 0.07775 } as const
/** Parts of the saver zone: accounts, none of them a checking account. */
const SAVERS = { closed: 0.024, dormant: 0.04, frozen: 0.027, active: 0.19025 } as const
/** Parts of the visitor zone: no account. */
const VISITORS = { closed: 0.006, dormant: 0.03, active: 0.214 } as const

const SECOND_ACCOUNT_SHARE = 0.25
const CLOSED_SECOND_ACCOUNT_SHARE = 0.004125
/** Days within which a customer counts as new, of the seven years over which customers arrived. */
export const NEWCOMER_DAYS = 400
export const ARRIVAL_DAYS = 2557
const NEWCOMER_SHARE = NEWCOMER_DAYS / ARRIVAL_DAYS / (SAVERS.active + VISITORS.active)

export interface Place {
  readonly zone: Zone
  /** The customer's number within the zone, from 0. */
  readonly rank: number
  readonly part: 'applicant' | keyof typeof SPENDERS | keyof typeof SAVERS | keyof typeof VISITORS
  /** The customer's number within the part of the zone. */
  readonly partRank: number
  /** The number of the customer among all newcomers, or -1. */
  readonly newcomer: number
  /** The number of the customer among all dormant ones, or -1. */
  readonly dormant: number
  /** The number of the second account among all second accounts, or -1 when there is none. */
  readonly secondAccount: number
}

/** The cast of a bank of `customers` customers. */
export class Cast {
  readonly customers: number
  /** What comes of the applications for loans: who falls behind has no second account. */
  readonly fates: ApplicationFates
  readonly #zones: Allocation<Zone>
  readonly #spenders: Allocation<keyof typeof SPENDERS>
  readonly #savers: Allocation<keyof typeof SAVERS>
  readonly #visitors: Allocation<keyof typeof VISITORS>
  readonly #newSavers: Cohort
  readonly #newVisitors: Cohort
  readonly #secondOfApplicant: Cohort
  readonly #secondOfSpender: Cohort
  readonly #secondOfSaver: Cohort

  constructor(seed: number, customers: number) {
    this.customers = customers
    this.#zones = new Allocation(seed, 'cast.zones', customers, ZONES)
    this.#spenders = new Allocation(seed, 'cast.spenders', this.#zones.count('spender'), SPENDERS)
    this.#savers = new Allocation(seed, 'cast.savers', this.#zones.count('saver'), SAVERS)
    this.#visitors = new Allocation(seed, 'cast.visitors', this.#zones.count('visitor'), VISITORS)
    const share = (name: string, population: number, part: number) =>
      new Cohort(seed, name, population, quota(population, part, 0))
    this.#newSavers = share('cast.newSavers', this.#savers.count('active'), NEWCOMER_SHARE)
    this.#newVisitors = share('cast.newVisitors', this.#visitors.count('active'), NEWCOMER_SHARE)
    const applicants = this.count('applicant')
    this.fates = new ApplicationFates(seed, applicants)
    this.#secondOfApplicant = new Cohort(
      seed,
      'cast.secondOfApplicant',
      this.fates.careful,
      quota(applicants, SECOND_ACCOUNT_SHARE, 0),
    )
    this.#secondOfSpender = share('cast.secondOfSpender', this.count('spender'), SECOND_ACCOUNT_SHARE)
    this.#secondOfSaver = share(
      'cast.secondOfSaver',
      this.#savers.count('active'),
      (ZONES.saver * SECOND_ACCOUNT_SHARE) / SAVERS.active,
    )
  }

  /** How many customers a zone has. */
  count(zone: Zone): number {
    return this.#zones.count(zone)
  }

  /** How many customers a part of a zone has. */
  countOf(zone: 'spender', part: keyof typeof SPENDERS): number
  countOf(zone: 'saver', part: keyof typeof SAVERS): number
  countOf(zone: 'visitor', part: keyof typeof VISITORS): number
  countOf(zone: Zone, part: string): number {
    if (zone === 'spender') return this.#spenders.count(part as keyof typeof SPENDERS)
    if (zone === 'saver') return this.#savers.count(part as keyof typeof SAVERS)
    return this.#visitors.count(part as keyof typeof VISITORS)
  }

  /** How many customers arrived within the last `NEWCOMER_DAYS`. */
  get newcomers(): number {
    return this.#newSavers.size + this.#newVisitors.size
  }

  get dormants(): number {
    return this.#savers.count('dormant') + this.#visitors.count('dormant')
  }

  /** How many customers have two accounts. */
  get secondAccounts(): number {
    return this.#secondOfApplicant.size + this.#secondOfSpender.size + this.#secondOfSaver.size
  }

  /** How many second accounts were closed while their owner stayed. */
  get closedSecondAccounts(): number {
    return quota(this.customers, CLOSED_SECOND_ACCOUNT_SHARE, 0)
  }

  /** How many customers' postings show a laundering pattern. */
  get suspects(): number {
    return this.#spenders.count('suspect') + this.#spenders.count('suspectFrozen')
  }

  /** The number of a suspect among all suspects (those whose account was frozen first), or -1. */
  suspectIndexOf(place: Place): number {
    if (place.part === 'suspectFrozen') return place.partRank
    return place.part === 'suspect' ? this.#spenders.count('suspectFrozen') + place.partRank : -1
  }

  /** The number of a customer among all who are no suspects, or -1. */
  ordinaryIndexOf(place: Place): number {
    if (place.zone === 'applicant') return place.rank
    if (place.zone === 'saver') return this.count('applicant') + place.rank
    if (place.zone === 'visitor') return this.count('applicant') + this.count('saver') + place.rank
    const others = this.customers - this.count('spender')
    if (place.part === 'plain') return others + place.partRank
    return place.part === 'frozen' ? others + this.#spenders.count('plain') + place.partRank : -1
  }

  /** Everything that the cast says of one customer. */
  placeOf(customer: number): Place {
    const zone = this.#zones.labelOf(customer)
    const rank = this.#zones.rankOf(customer)
    if (zone === 'applicant') {
      const second = this.#secondOfApplicant.rankOf(this.fates.carefulRankOf(rank))
      return {
        zone,
        rank,
        part: 'applicant',
        partRank: rank,
        newcomer: -1,
        dormant: -1,
        secondAccount: second,
      }
    }
    if (zone === 'spender') {
      const second = this.#secondOfSpender.rankOf(rank)
      return {
        zone,
        rank,
        part: this.#spenders.labelOf(rank),
        partRank: this.#spenders.rankOf(rank),
        newcomer: -1,
        dormant: -1,
        secondAccount: second < 0 ? -1 : this.#secondOfApplicant.size + second,
      }
    }
    return zone === 'saver' ? this.#saver(rank) : this.#visitor(rank)
  }

  /** The customer with this rank in a zone: the inverse of `placeOf`. */
  customerAt(zone: Zone, rank: number): number {
    return this.#zones.memberAt(zone, rank)
  }

  /**
   * The number of a customer among all with a checking account (applicants first, then spenders), or -1 without one.
   */
  checkingIndexOf(place: Place): number {
    if (place.zone === 'applicant') return place.rank
    return place.zone === 'spender' ? this.count('applicant') + place.rank : -1
  }

  /** The customer with this number among all with a checking account: the inverse of `checkingIndexOf`. */
  customerWithChecking(index: number): number {
    const applicants = this.count('applicant')
    return index < applicants
      ? this.customerAt('applicant', index)
      : this.customerAt('spender', index - applicants)
  }

  /** How many customers have a checking account. */
  get checkingHolders(): number {
    return this.count('applicant') + this.count('spender')
  }

  #saver(rank: number): Place {
    const part = this.#savers.labelOf(rank)
    const partRank = this.#savers.rankOf(rank)
    const second = part === 'active' ? this.#secondOfSaver.rankOf(partRank) : -1
    return {
      zone: 'saver',
      rank,
      part,
      partRank,
      newcomer: part === 'active' ? this.#newSavers.rankOf(partRank) : -1,
      dormant: part === 'dormant' ? partRank : -1,
      secondAccount: second < 0 ? -1 : this.#secondOfApplicant.size + this.#secondOfSpender.size + second,
    }
  }

  #visitor(rank: number): Place {
    const part = this.#visitors.labelOf(rank)
    const partRank = this.#visitors.rankOf(rank)
    const newcomer = part === 'active' ? this.#newVisitors.rankOf(partRank) : -1
    return {
      zone: 'visitor',
      rank,
      part,
      partRank,
      newcomer: newcomer < 0 ? -1 : this.#newSavers.size + newcomer,
      dormant: part === 'dormant' ? this.#savers.count('dormant') + partRank : -1,
      secondAccount: -1,
    }
  }
}
