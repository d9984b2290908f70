import { Allocation, apportion } from '../../../../core/allocation.ts'
import { Cohort, quota } from '../../../../core/cohort.ts'
import {
  type ApplicationStatus,
  type LoanStatus,
  type LoanType,
  loanStatuses,
  loanTypes,
} from '../../lists.ts'
import type { Place } from '../cast.ts'
import type { World } from '../world.ts'
import type { ApplicationFates, Fate } from './fates.ts'
import { loanProducts } from './products.ts'

/** What the quotas say of one application; amounts, dates and people follow from it. */
export interface LoanCase {
  readonly fate: Fate
  readonly status: ApplicationStatus
  readonly type: LoanType
  /** Number of the loan among all loans, or -1. */
  readonly loan: number
  /** An active loan whose last installments are unpaid. */
  readonly isInArrears: boolean
  /** A loan that is scored again half a year or more after its disbursement. */
  readonly isReassessed: boolean
  readonly hasCollateral: boolean
  /** How many others answer for the loan. */
  readonly guarantors: number
}

const TYPE_SHARES: Readonly<Record<LoanType, number>> = {
  mortgage: 0.35,
  personal: 0.3,
  auto: 0.2,
  business: 0.1,
  education: 0.05,
}
/** Which types are repaid early, fail or are given more time; all others share what is left of `TYPE_SHARES`. */
const TYPES_OF_FATE: Partial<Record<Fate, Readonly<Record<LoanType, number>>>> = {
  paid_off: { mortgage: 0.12, personal: 0.45, auto: 0.25, business: 0.12, education: 0.06 },
  defaulted: { mortgage: 0.15, personal: 0.4, auto: 0.2, business: 0.2, education: 0.05 },
  restructured: { mortgage: 0.3, personal: 0.3, auto: 0.15, business: 0.2, education: 0.05 },
}
/** Fates in the order in which they take from the types: loans first, so that one of them is secured at any scale. */
const FATES: readonly Fate[] = [
  'paid_off',
  'defaulted',
  'restructured',
  'active',
  'rejected',
  'pending',
  'withdrawn',
]
const REASSESSED_SHARE = 0.4
const COLLATERAL_SHARE = 0.8
const GUARANTEED_SHARE = 0.25
const SECOND_GUARANTOR_SHARE = 0.3

/** Who applies for what, and what comes of it: exact quotas over all applications of the bank. */
export class LoanCaseRules {
  readonly #fates: ApplicationFates
  readonly #second: Cohort
  readonly #types: Readonly<Record<Fate, Allocation<LoanType>>>
  readonly #reassessed: Cohort
  readonly #pledged: Cohort
  readonly #guaranteed: Cohort
  readonly #twiceGuaranteed: Cohort

  constructor({ seed, cast }: World) {
    const { fates } = cast
    this.#fates = fates
    const cohort = (name: string, population: number, share: number, minimum?: number) =>
      new Cohort(seed, `loan.${name}`, population, quota(population, share, minimum))
    this.#second = new Cohort(seed, 'loan.second', fates.applicants, fates.second)
    this.#types = this.#typesByFate(seed, fates.applicants + fates.second)
    this.#reassessed = cohort('reassessed', fates.loans, REASSESSED_SHARE)
    this.#pledged = cohort('pledged', this.#firstSecured('none'), COLLATERAL_SHARE)
    this.#guaranteed = cohort('guaranteed', fates.loans, GUARANTEED_SHARE)
    this.#twiceGuaranteed = cohort('guaranteed twice', this.#guaranteed.size, SECOND_GUARANTOR_SHARE, 0)
  }

  /** The applications of a customer, the earlier one first; none, one or two. */
  casesOf(place: Place): readonly LoanCase[] {
    if (place.zone !== 'applicant') return []
    const one = this.#caseOf(place.rank)
    const second = this.#second.rankOf(place.rank)
    if (second < 0) return [one]
    const other = this.#caseOf(this.#fates.applicants + second)
    return mustFollow(one.fate, other.fate) ? [other, one] : [one, other]
  }

  #caseOf(application: number): LoanCase {
    const { fate, rank, loan, isInArrears } = this.#fates.fateOf(application)
    const type = this.#types[fate].labelOf(rank)
    if (loan < 0) {
      return {
        fate,
        status: fate as ApplicationStatus,
        type,
        loan,
        isInArrears,
        isReassessed: false,
        hasCollateral: false,
        guarantors: 0,
      }
    }
    const guaranteed = this.#guaranteed.rankOf(loan)
    return {
      fate,
      status: 'approved',
      type,
      loan,
      isInArrears,
      isReassessed: this.#reassessed.has(loan),
      hasCollateral: this.#pledged.has(this.#securedIndexOf(fate as LoanStatus, type, rank)),
      guarantors: guaranteed < 0 ? 0 : this.#twiceGuaranteed.has(guaranteed) ? 2 : 1,
    }
  }

  /** The types of each fate, so that over all fates they come to `TYPE_SHARES` exactly. */
  #typesByFate(seed: number, applications: number): Readonly<Record<Fate, Allocation<LoanType>>> {
    const left = apportion(
      applications,
      loanTypes.map((type) => TYPE_SHARES[type]),
    )
    const allocations = FATES.map((fate) => {
      const preferred = TYPES_OF_FATE[fate]
      const wanted = preferred ? loanTypes.map((type) => preferred[type]) : left
      const counts = apportionWithin(this.#fates.count(fate), wanted, left)
      counts.forEach((count, i) => {
        left[i] = (left[i] as number) - count
      })
      const size = counts.reduce((a, b) => a + b, 0)
      const shares = size > 0 ? counts : loanTypes.map(() => 1)
      const byType = Object.fromEntries(loanTypes.map((type, i) => [type, shares[i]]))
      return [fate, new Allocation(seed, `loan.type.${fate}`, size, byType as Record<LoanType, number>)]
    })
    return Object.fromEntries(allocations) as Record<Fate, Allocation<LoanType>>
  }

  /** Number among the loans whose type can be secured, or -1. */
  #securedIndexOf(fate: LoanStatus, type: LoanType, rankOfFate: number): number {
    if (!isSecurable(type)) return -1
    return this.#firstSecured(fate, type) + this.#types[fate].rankOf(rankOfFate)
  }

  /** How many securable loans come before those of a fate and type; all of them before `none`. */
  #firstSecured(until: LoanStatus | 'none', untilType?: LoanType): number {
    let count = 0
    for (const fate of loanStatuses) {
      for (const type of loanTypes) {
        if (fate === until && type === untilType) return count
        if (isSecurable(type)) count += this.#types[fate].count(type)
      }
    }
    return count
  }
}

const isSecurable = (type: LoanType): boolean => loanProducts[type].collateral.length > 0

/** How late in a customer's dealings a fate belongs: nobody is lent to after falling behind, and what is pending is new. */
const LATENESS: Readonly<Record<Fate, number>> = {
  rejected: -1,
  withdrawn: -1,
  active: 0,
  paid_off: 0,
  restructured: 1,
  defaulted: 2,
  pending: 3,
}

function mustFollow(fate: Fate, other: Fate): boolean {
  if (fate === 'pending' || other === 'pending') return other !== 'pending'
  if (LATENESS[fate] < 0 || LATENESS[other] < 0) return false
  return LATENESS[fate] > LATENESS[other]
}

/** Like `apportion`, but no part gets more than its limit; the limits add up to `total` or more. */
export function apportionWithin(
  total: number,
  shares: readonly number[],
  limits: readonly number[],
): number[] {
  if (total === 0) return shares.map(() => 0)
  const sizes = apportion(total, shares)
  for (let i = 0; i < sizes.length; i++) {
    while ((sizes[i] as number) > (limits[i] as number)) {
      const spare = limits.map((limit, j) => limit - (sizes[j] as number))
      const roomiest = spare.indexOf(Math.max(...spare))
      const moved = Math.min((sizes[i] as number) - (limits[i] as number), spare[roomiest] as number)
      sizes[i] = (sizes[i] as number) - moved
      sizes[roomiest] = (sizes[roomiest] as number) + moved
    }
  }
  return sizes
}
