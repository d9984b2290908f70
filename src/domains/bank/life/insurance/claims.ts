import { formatDay, workingDayFrom, workingDayUpTo } from '../../../../core/calendar.ts'
import { type Distribution, logNormal } from '../../../../core/distribution.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager, ROOTS_MAX } from '../../../../core/id-manager.ts'
import { luhnDigit, UniqueValues } from '../../../../core/unique-values.ts'
import type { ClaimStatus, CoveredRisk } from '../../lists.ts'
import { fillTemplate } from '../../vocabulary/fill-template.ts'
import { familyDeathRelatives, lossDescriptions } from '../../vocabulary/loss-descriptions.ts'
import type { Customer } from '../contracts.ts'
import type { World } from '../world.ts'
import type { Course } from './course.ts'
import type { Claim, InsuredRisk } from './policy.ts'
import type { Seat } from './pool.ts'
import { CLAIM_TYPES, POLICIES_PER_CUSTOMER_MAX } from './products.ts'
import type { Terms } from './terms.ts'

const CLAIMS_PER_POLICY_MAX = 4
/** Of policies that ended; what was claimed on them is settled. */
const ENDED_CLAIMED_SHARE = 0.38
const ENDED_PAID_SHARE = 0.83
/** Claims as shares of the coverage: one tenth at least, skewed low. */
const AMOUNT_MEDIAN = 0.19
const AMOUNT_SIGMA = 0.6
const AMOUNT_SHARE_MIN = 0.1
/** Losses come some days after cover began, settled ones early enough to have been decided and paid. */
const FIRST_LOSS_DAYS = 4
const SETTLED_DAYS_AGO = 75
/** How long ago an open claim was filed, from and to. */
const FILED_DAYS_AGO = { submitted: [1, 8], under_review: [9, 100], approved: [35, 170] } as const
const DECISION_DAYS = [5, 45] as const
const PAYOUT_DAYS = [2, 9] as const
/** An approved claim that is not yet paid was decided within so many days. */
const AWAITING_PAYOUT_DAYS = 25
const LOSS_BEFORE_DAYS = 3
const AGENT_SHARE = 0.6

/** A policy that may be claimed on. */
export interface Insured {
  readonly customer: Customer
  readonly seat: Seat
  readonly course: Course
  readonly terms: Terms
  /** First day after `startDay` that is not covered, by the end of the policy or an unpaid premium. */
  readonly coveredUntil: number
  /** First day on which cover rested for want of a premium; it came back on `course.reinstatedDay`. */
  readonly restedFrom: number
}

/** What holders claim and what the bank answers. */
export class ClaimRules {
  readonly #world: World
  readonly #amounts: Distribution = logNormal(AMOUNT_MEDIAN, AMOUNT_SIGMA)
  readonly #numbers: UniqueValues
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#numbers = new UniqueValues(
      world.seed,
      'claim numbers',
      ROOTS_MAX * POLICIES_PER_CUSTOMER_MAX * CLAIMS_PER_POLICY_MAX,
    )
    this.#draws = world.draws('claim')
  }

  /** The claims on a policy, by the day on which they were filed. */
  claimsOf(insured: Insured): readonly Claim[] {
    const filed: { readonly day: number; readonly status: ClaimStatus; readonly ordinal: number }[] = []
    for (const [ordinal, status] of this.#statesOf(insured).entries()) {
      const row = rowOf(insured, ordinal)
      const day = this.#filedDay(insured, status, row)
      if (day !== undefined) filed.push({ day, status, ordinal })
    }
    filed.sort((a, b) => a.day - b.day || a.ordinal - b.ordinal)
    const claims: Claim[] = []
    for (const { day, status, ordinal } of filed) {
      claims.push(this.#claim(insured, ordinal, claims.length, status, day))
    }
    return claims
  }

  #statesOf(insured: Insured): readonly ClaimStatus[] {
    const { seat, course } = insured
    if (course.endedDay === null) return seat.fate === 'claimed' ? seat.pool.claimStatesOf(seat.fateRank) : []
    const row = rowOf(insured, 0)
    if (!this.#draws.chance(ENDED_CLAIMED_SHARE, row, Draw.endedClaimed)) return []
    return this.#draws.chance(ENDED_PAID_SHARE, row, Draw.endedPaid) ? ['paid'] : ['rejected']
  }

  /** A day on which the policy covered the loss; undefined when it is too young for such a claim. */
  #filedDay(insured: Insured, status: ClaimStatus, row: number): number | undefined {
    const { course, coveredUntil, restedFrom } = insured
    const { asOf } = this.#world
    const isSettled = status === 'paid' || status === 'rejected'
    const [latestAgo, earliestAgo] = isSettled ? [SETTLED_DAYS_AGO, asOf] : FILED_DAYS_AGO[status]
    const first = Math.max(course.startDay + FIRST_LOSS_DAYS, asOf - earliestAgo)
    const last = Math.min(coveredUntil - 1, asOf - latestAgo)
    if (first > last) return undefined
    const day = this.#draws.between(first, last, row, Draw.filed)
    if (course.cured < 0 || day < restedFrom || day > course.reinstatedDay + LOSS_BEFORE_DAYS) return day
    return Math.max(
      course.startDay + FIRST_LOSS_DAYS,
      restedFrom - this.#draws.between(1, 20, row, Draw.moved),
    )
  }

  #claim(insured: Insured, ordinal: number, place: number, status: ClaimStatus, filedDay: number): Claim {
    const { customer, seat, terms } = insured
    const row = rowOf(insured, ordinal)
    const risk = this.#riskOf(insured, ordinal, row)
    const decidedDay = this.#decidedDay(status, filedDay, row)
    const share = Math.min(
      Math.max(this.#amounts.at(this.#draws.bits(row, Draw.amount)), AMOUNT_SHARE_MIN),
      1,
    )
    // From a tenth of the coverage to the limit of the risk; what exceeds the limit is not claimed.
    const least = terms.coverage * AMOUNT_SHARE_MIN
    const reach = (share - AMOUNT_SHARE_MIN) / (1 - AMOUNT_SHARE_MIN)
    const amount = Math.min(roundedUp(least + (risk.limit - least) * reach), risk.limit)
    const isGranted = status === 'approved' || status === 'paid'
    const key = seat.ordinal * CLAIMS_PER_POLICY_MAX + place
    return {
      id: IdManager.child('CLM', customer.index, key, 1),
      number: this.#number(customer.index * POLICIES_PER_CUSTOMER_MAX * CLAIMS_PER_POLICY_MAX + key),
      risk,
      type: CLAIM_TYPES[risk.risk as Exclude<CoveredRisk, 'death'>],
      amount,
      filedDay,
      status,
      decidedDay,
      approved: isGranted ? this.#approved(amount, risk, row) : null,
      settledDay: status === 'paid' ? this.#settledDay(decidedDay as number, row) : null,
      processor: status === 'submitted' ? -1 : this.#processor(decidedDay ?? this.#world.asOf - 1, row),
      description: this.#description(insured, risk.risk, filedDay, row),
    }
  }

  /** Any risk but the holder's own death; on the showcase one after the other, so that each kind of claim is made. */
  #riskOf({ seat, terms }: Insured, ordinal: number, row: number): InsuredRisk {
    const claimable = terms.risks.filter(({ risk }) => risk !== 'death')
    if (seat.isShowcase) return claimable[ordinal % claimable.length] as InsuredRisk
    // Half of the losses are of the main kind; of life policies the first rider is no more likely than the others.
    const isMain = seat.type !== 'life' && this.#draws.chance(0.5, row, Draw.isMain)
    return isMain ? (claimable[0] as InsuredRisk) : this.#draws.pick(claimable, row, Draw.risk)
  }

  #decidedDay(status: ClaimStatus, filedDay: number, row: number): number | null {
    const { asOf } = this.#world
    if (status === 'submitted' || status === 'under_review') return null
    if (status === 'approved') {
      const day = asOf - this.#draws.between(1, AWAITING_PAYOUT_DAYS, row, Draw.decided)
      return workingDayUpTo(day)
    }
    return workingDayFrom(
      filedDay + this.#draws.between(DECISION_DAYS[0], DECISION_DAYS[1], row, Draw.decided),
    )
  }

  #settledDay(decidedDay: number, row: number): number {
    return workingDayFrom(decidedDay + this.#draws.between(PAYOUT_DAYS[0], PAYOUT_DAYS[1], row, Draw.settled))
  }

  /** Most of what was claimed, less the deductible and within the limit. */
  #approved(amount: number, { limit, deductible }: InsuredRisk, row: number): number {
    const isInFull = this.#draws.chance(0.4, row, Draw.isInFull)
    const recognised = isInFull ? amount : (amount * this.#draws.between(70, 99, row, Draw.recognised)) / 100
    return Math.min(Math.round(recognised), limit) - deductible
  }

  #processor(day: number, row: number): number {
    const role = this.#draws.chance(AGENT_SHARE, row, Draw.role) ? 'Insurance Agent' : 'Operations Specialist'
    return this.#world.staff.pick(role, day, this.#draws.bits(row, Draw.processor))
  }

  #description({ course }: Insured, risk: CoveredRisk, filedDay: number, row: number): string {
    const loss = Math.max(
      course.startDay + 1,
      filedDay - this.#draws.below(LOSS_BEFORE_DAYS + 1, row, Draw.loss),
    )
    const template = this.#draws.pick(lossDescriptions[risk], row, Draw.wording)
    const relative = this.#draws.pick(familyDeathRelatives, row, Draw.relative)
    return fillTemplate(template, { date: formatDay(loss), relative })
  }

  #number(index: number): string {
    const digits = String(this.#numbers.at(index)).padStart(10, '0')
    return `C${digits}-${luhnDigit(digits)}`
  }
}

/** Losses above a thousand are estimated to ten, the others to the cent. */
function roundedUp(cents: number): number {
  return cents >= 100_000 ? Math.ceil(cents / 1000) * 1000 : Math.ceil(cents)
}

const rowOf = ({ customer, seat }: Insured, ordinal: number): number =>
  (customer.index * POLICIES_PER_CUSTOMER_MAX + seat.ordinal) * CLAIMS_PER_POLICY_MAX + ordinal

const Draw = {
  endedClaimed: 0,
  endedPaid: 1,
  filed: 2,
  moved: 3,
  amount: 4,
  isMain: 5,
  risk: 6,
  decided: 7,
  settled: 8,
  isInFull: 9,
  recognised: 10,
  role: 11,
  processor: 12,
  loss: 13,
  wording: 14,
  relative: 15,
} as const
