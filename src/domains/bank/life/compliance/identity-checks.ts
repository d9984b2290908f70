import { addMonths, spreadUpTo } from '../../../../core/calendar.ts'
import { Cohort, quota } from '../../../../core/cohort.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import type { KycStatus, RiskRating } from '../../lists.ts'
import type { Customer } from '../contracts.ts'
import { DORMANCY_DAYS } from '../customers.ts'
import type { World } from '../world.ts'
import type { IdentityPaper, KycRecord, SuspiciousActivityReport } from './contract.ts'
import { IdentityPaperRules } from './identity-papers.ts'

/** How often a customer's identity is checked again, by risk. */
const REVIEW_MONTHS: Readonly<Record<RiskRating, number>> = { low: 36, medium: 24, high: 12 }
/** A review takes place within so many days before it is due. */
const REVIEW_LEAD_DAYS = 30
/** Who counts as expired has been so for a few days at least. */
const EXPIRED_SINCE_DAYS_MIN = 5
/** Of all customers: those who first came with a paper that had expired. */
const REJECTED_SHARE = 0.02
/** Of those with a second check: the rating changed with one of the first three. */
const RERATED_SHARE = 0.12
const EXPIRED_PAPER_DAYS = [20, 700] as const
const RECORDS_PER_CUSTOMER_MAX = 32

/** A check before it is known whether another one follows. */
interface Check {
  readonly day: number
  readonly rating: RiskRating
  readonly officer: number
}

/** When and by whom each customer's identity was checked, and with which paper. */
export class IdentityCheckRules {
  readonly #world: World
  readonly #papers: IdentityPaperRules
  readonly #rejected: Cohort
  readonly #draws: Draws

  constructor(world: World) {
    const { cast, seed, customerCount } = world
    this.#world = world
    this.#papers = new IdentityPaperRules(world)
    const rejected = quota(customerCount, REJECTED_SHARE)
    this.#rejected = new Cohort(seed, 'kyc.rejected', cast.count('applicant'), rejected)
    this.#draws = world.draws('kyc')
  }

  /** All checks of a customer. Those who were reported are checked again on the day of the report. */
  recordsOf(customer: Customer, report: SuspiciousActivityReport | null): readonly KycRecord[] {
    const { index, sinceDay, kycStatus, riskRating, place } = customer
    if (kycStatus === 'pending') {
      const paper = this.#papers.valid(index, 0, sinceDay, REVIEW_MONTHS[riskRating])
      return [record(index, 0, 'pending', { day: sinceDay, rating: riskRating, officer: -1 }, paper, null)]
    }
    const checks = this.#checksOf(customer, report)
    const records: KycRecord[] = []
    let papers = 0
    if (place.zone === 'applicant' && this.#rejected.has(place.rank)) {
      const [least, most] = EXPIRED_PAPER_DAYS
      const paper = this.#papers.expiring(index, papers++, sinceDay - most, sinceDay - least)
      records.push(record(index, 0, 'rejected', checks[0] as Check, paper, null))
    }
    let paper: IdentityPaper | undefined
    for (const [i, check] of checks.entries()) {
      const months = REVIEW_MONTHS[check.rating]
      const nextReviewDay = addMonths(check.day, months)
      const isExpired = kycStatus === 'expired' && i === checks.length - 1
      // Late enough for the entry in the audit log, which is made on the next working day.
      const expiredBy = this.#world.asOf - EXPIRED_SINCE_DAYS_MIN
      if (isExpired && nextReviewDay >= expiredBy) {
        paper = this.#papers.expiring(index, papers++, check.day + 100, expiredBy)
      } else if (!paper || paper.expiryDay < nextReviewDay) {
        paper = this.#papers.valid(index, papers++, check.day, months)
      }
      const status = isExpired ? 'expired' : 'verified'
      records.push(record(index, records.length, status, check, paper, nextReviewDay))
    }
    return records
  }

  /** The checks that were passed, each before the review of the one before it was due. */
  #checksOf(customer: Customer, report: SuspiciousActivityReport | null): Check[] {
    const { index, riskRating } = customer
    const until = report?.day ?? this.#reviewedUntil(customer)
    const earlier = this.#earlierRating(customer, report !== null)
    let reratedAt = report ? RECORDS_PER_CUSTOMER_MAX : 1 + this.#draws.below(3, index, Draw.reratedAt)
    const checks: Check[] = []
    let day = customer.sinceDay
    for (;;) {
      const ordinal = checks.length
      const rating = ordinal < reratedAt ? earlier : riskRating
      const check = this.#check(customer, ordinal, day, rating)
      const next = this.#renewalOf(index, check)
      if (next < until) {
        checks.push(check)
        day = next
        continue
      }
      if (report) {
        checks.push(check, { day: report.day, rating: riskRating, officer: report.officer })
        return checks
      }
      const last = { ...check, rating: riskRating }
      checks.push(last)
      const nextOfLast = this.#renewalOf(index, last)
      if (nextOfLast >= until) return checks
      day = nextOfLast
      reratedAt = 0
    }
  }

  #check({ index }: Customer, ordinal: number, day: number, rating: RiskRating): Check {
    const bits = this.#draws.bits(index, Draw.officer + ordinal)
    return { day, rating, officer: this.#world.staff.pick('Compliance Officer', day, bits) }
  }

  #renewalOf(index: number, { day, rating }: Check): number {
    const due = addMonths(day, REVIEW_MONTHS[rating])
    const drawn = due - this.#draws.below(REVIEW_LEAD_DAYS, index, Draw.lead)
    return spreadUpTo(drawn, this.#draws.bits(index, Draw.leadWeekday))
  }

  /** Nobody is checked again after leaving, nor those who fell asleep and whose papers ran out meanwhile. */
  #reviewedUntil({ status, statusDay, kycStatus }: Customer): number {
    if (statusDay === null) return this.#world.asOf
    if (kycStatus === 'expired') return statusDay - DORMANCY_DAYS
    return status === 'closed' ? statusDay : this.#world.asOf
  }

  #earlierRating({ index, riskRating }: Customer, isReported: boolean): RiskRating {
    if (isReported) return this.#draws.chance(0.6, index, Draw.earlier) ? 'medium' : 'low'
    if (!this.#draws.chance(RERATED_SHARE, index, Draw.earlier)) return riskRating
    return riskRating === 'medium' ? 'low' : 'medium'
  }
}

function record(
  customer: number,
  ordinal: number,
  status: KycStatus,
  { day, rating, officer }: Check,
  paper: IdentityPaper,
  nextReviewDay: number | null,
): KycRecord {
  const id = IdManager.child('KYC', customer, ordinal)
  return { id, day, status, paper, officer, nextReviewDay, rating }
}

const Draw = { lead: 0, earlier: 1, reratedAt: 2, leadWeekday: 3, officer: 8 } as const
