import { Allocation, apportionBy } from '../../../../core/allocation.ts'
import { quota } from '../../../../core/cohort.ts'
import { Permutation } from '../../../../core/permutation.ts'
import type { ApplicationStatus, LoanStatus } from '../../lists.ts'

/** What became of an application: a state of its loan where there is one, its own state otherwise. */
export type Fate = LoanStatus | Exclude<ApplicationStatus, 'approved'>

/** What became of one application, and its place among others. */
export interface ApplicationFate {
  readonly fate: Fate
  /** The place among those of the same fate, from 0. */
  readonly rank: number
  /** Number of the loan among all loans, or -1. */
  readonly loan: number
  /** An active loan whose last installments are unpaid. */
  readonly isInArrears: boolean
}

const SECOND_APPLICATION_SHARE = 0.2
const STATUS_SHARES: Readonly<Record<ApplicationStatus, number>> = {
  approved: 0.65,
  rejected: 0.2,
  pending: 0.1,
  withdrawn: 0.05,
}
const FATE_SHARES: Readonly<Record<LoanStatus, number>> = {
  active: 0.75,
  paid_off: 0.2,
  defaulted: 0.03,
  restructured: 0.02,
}
const ARREARS_SHARE = 0.04

const REST = ['active', 'paid_off', 'restructured', 'rejected', 'pending', 'withdrawn'] as const
const LOANS_OF_REST = ['active', 'paid_off', 'restructured'] as const

/**
 * How many applications there are and what comes of them: exact quotas. Who falls behind is settled first, so that
 * others can be told from them: applicants who fall behind have no second account to pay from. Applications 0 to
 * `applicants` are the first ones of each applicant, those after them second ones.
 */
export class ApplicationFates {
  readonly applicants: number
  /** How many applicants apply twice. */
  readonly second: number
  readonly #failing: Allocation<'defaulted' | 'arrears'>
  readonly #rest: Allocation<(typeof REST)[number]>
  readonly #order: Permutation
  readonly #counts: Readonly<Record<Fate, number>>

  constructor(seed: number, applicants: number) {
    this.applicants = applicants
    this.second = quota(applicants, SECOND_APPLICATION_SHARE)
    const applications = applicants + this.second
    const status = apportionBy(applications, STATUS_SHARES)
    const loans = apportionBy(status.approved, FATE_SHARES)
    const { rejected, pending, withdrawn } = status
    this.#counts = { ...loans, rejected, pending, withdrawn }
    const arrears = quota(loans.active, ARREARS_SHARE, 0)
    const failing = loans.defaulted + arrears
    this.#failing = new Allocation(seed, 'loan.failing', failing, { defaulted: loans.defaulted, arrears })
    const rest = { ...this.#counts, active: loans.active - arrears }
    this.#rest = new Allocation(
      seed,
      'loan.fate',
      applications - failing,
      Object.fromEntries(REST.map((fate) => [fate, rest[fate]])) as Record<(typeof REST)[number], number>,
    )
    this.#order = new Permutation(seed, 'loan.order', applicants)
  }

  /** How many loans there are. */
  get loans(): number {
    return this.#failing.size + LOANS_OF_REST.reduce((sum, fate) => sum + this.#rest.count(fate), 0)
  }

  /** How many applications come to a fate. */
  count(fate: Fate): number {
    return this.#counts[fate]
  }

  /** How many applicants keep up with what they owe. */
  get careful(): number {
    return this.applicants - this.#failing.size
  }

  /** The number of an applicant among the careful ones, or -1. */
  carefulRankOf(applicant: number): number {
    const place = this.#order.at(applicant) - this.#failing.size
    return place < 0 ? -1 : place
  }

  fateOf(application: number): ApplicationFate {
    const failing = this.#failing.size
    const place = application < this.applicants ? this.#order.at(application) : application
    if (place < failing) return this.#failingFate(place)
    const fate = this.#rest.labelOf(place - failing)
    const rank = this.#rest.rankOf(place - failing)
    const before = LOANS_OF_REST.indexOf(fate as (typeof LOANS_OF_REST)[number])
    const loansBefore = LOANS_OF_REST.slice(0, Math.max(0, before)).reduce(
      (sum, other) => sum + this.#rest.count(other),
      failing,
    )
    return {
      fate,
      rank: fate === 'active' ? this.#failing.count('arrears') + rank : rank,
      loan: before < 0 ? -1 : loansBefore + rank,
      isInArrears: false,
    }
  }

  #failingFate(place: number): ApplicationFate {
    const isInArrears = this.#failing.labelOf(place) === 'arrears'
    const rank = this.#failing.rankOf(place)
    return { fate: isInArrears ? 'active' : 'defaulted', rank, loan: place, isInArrears }
  }
}
