import { addMonths, SECONDS_PER_DAY } from '../../../core/calendar.ts'
import type { Draws } from '../../../core/draws.ts'
import { IdManager, ROOTS_MAX } from '../../../core/id-manager.ts'
import { luhnDigit, UniqueValues } from '../../../core/unique-values.ts'
import type { Customer, PlannedPosting, PolicyFlows } from './contracts.ts'
import { OPENING_SECOND } from './customers.ts'
import { BeneficiaryRules } from './insurance/beneficiaries.ts'
import { ClaimRules } from './insurance/claims.ts'
import { type Course, CourseRules } from './insurance/course.ts'
import { EventRules } from './insurance/events.ts'
import { HolderRules } from './insurance/holders.ts'
import type { Claim, Policy } from './insurance/policy.ts'
import type { Seat } from './insurance/pool.ts'
import { PremiumRules } from './insurance/premiums.ts'
import { MONTHS_BETWEEN_PREMIUMS, POLICIES_PER_CUSTOMER_MAX } from './insurance/products.ts'
import { TermRules } from './insurance/terms.ts'
import type { CustomerLife } from './lives.ts'
import type { World } from './world.ts'

/** A customer's policies and what they move on the customer's checking account. */
export interface PolicyBook extends PolicyFlows {
  readonly policies: readonly Policy[]
}

const NOTHING: PolicyBook = Object.freeze({ policies: [], planned: [] })
/** Policies are signed between nine and four, so that the first premium can be collected the same day. */
const SIGNING_SECONDS = 7 * 3600

/** Which policies each customer has, and what became of them. */
export class PolicyRules {
  readonly #world: World
  readonly #holders: HolderRules
  readonly #courses: CourseRules
  readonly #terms: TermRules
  readonly #premiums: PremiumRules
  readonly #claims: ClaimRules
  readonly #events: EventRules
  readonly #beneficiaries: BeneficiaryRules
  readonly #numbers: UniqueValues
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#holders = new HolderRules(world)
    this.#courses = new CourseRules(world)
    this.#terms = new TermRules(world)
    this.#premiums = new PremiumRules(world)
    this.#claims = new ClaimRules(world)
    this.#events = new EventRules(world)
    this.#beneficiaries = new BeneficiaryRules(world)
    this.#numbers = new UniqueValues(world.seed, 'policy numbers', ROOTS_MAX * POLICIES_PER_CUSTOMER_MAX)
    this.#draws = world.draws('policy')
  }

  policyBookOf(life: CustomerLife): PolicyBook {
    const seats = this.#holders.seatsOf(life.customer)
    if (seats.length === 0) return NOTHING
    const planned: PlannedPosting[] = []
    const policies = seats.map((seat) => this.#policy(life, seat, planned))
    return { policies, planned }
  }

  /** @param planned takes what the policy moves on the linked account. */
  #policy(life: CustomerLife, seat: Seat, planned: PlannedPosting[]): Policy {
    const { customer } = life
    const row = customer.index * POLICIES_PER_CUSTOMER_MAX + seat.ordinal
    const account = this.#holders.isLinked(seat) ? life.accounts[0] : undefined
    const course = this.#courses.courseOf(seat, customer, account)
    const terms = this.#terms.termsOf(seat, customer, course, account !== undefined)
    const beneficiaries = this.#beneficiaries.beneficiariesOf(seat, customer, course.startDay)
    const payer = { customer, seat, course, isLinked: account !== undefined }
    const payments = this.#premiums.paymentsOf(payer)
    const coveredUntil = this.#coveredUntil(course)
    const restedFrom = course.cured < 0 ? coveredUntil : dueDay(course, course.cured)
    const claims = this.#claims.claimsOf({ customer, seat, course, terms, coveredUntil, restedFrom })
    const recorded = { customer, seat, course, terms, beneficiaries, payments, coveredUntil }
    if (account) {
      planned.push(...this.#premiums.postingsOf(payer, payments, terms.premium))
      this.#addPayouts(planned, claims, row)
    }
    return {
      ordinal: seat.ordinal,
      id: IdManager.child('POL', customer.index, seat.ordinal, 1),
      number: this.#number(row),
      type: seat.type,
      status: course.status,
      ...terms,
      frequency: course.frequency,
      startDay: course.startDay,
      endDay: course.endDay,
      endedDay: course.endedDay,
      signedSecond: this.#signedSecond(customer, course.startDay, row),
      linkedAccount: account,
      method: seat.method,
      agent: this.#world.staff.pick('Insurance Agent', course.startDay, this.#draws.bits(row, Draw.agent)),
      beneficiaries,
      payments,
      claims,
      events: this.#events.eventsOf(recorded),
    }
  }

  /** The first day without cover: of a policy in force as-of, else the end or the first premium that was not paid. */
  #coveredUntil(course: Course): number {
    const unpaid = course.missed >= 0 ? course.missed : course.reversed
    return Math.min(
      this.#world.asOf,
      course.endedDay ?? this.#world.asOf,
      unpaid < 0 ? this.#world.asOf : dueDay(course, unpaid),
    )
  }

  #addPayouts(planned: PlannedPosting[], claims: readonly Claim[], row: number): void {
    for (const [at, claim] of claims.entries()) {
      if (claim.settledDay === null) continue
      const time = OPENING_SECOND + this.#draws.below(SIGNING_SECONDS, row, Draw.payoutTime + at)
      planned.push({
        second: claim.settledDay * SECONDS_PER_DAY + time,
        cents: claim.approved as number,
        kind: 'claim_payout',
        referenceType: 'claim',
        referenceId: claim.id,
      })
    }
  }

  /** On the day that cover begins, within opening hours and after the customer came. */
  #signedSecond(customer: Customer, startDay: number, row: number): number {
    const second =
      startDay * SECONDS_PER_DAY + OPENING_SECOND + this.#draws.below(SIGNING_SECONDS, row, Draw.signingTime)
    if (second > customer.sinceSecond) return second
    const closing = startDay * SECONDS_PER_DAY + OPENING_SECOND + 8 * 3600
    return Math.floor((customer.sinceSecond + closing) / 2)
  }

  /** Ten drawn digits and a check digit by Luhn's formula. */
  #number(row: number): string {
    const digits = String(this.#numbers.at(row)).padStart(10, '0')
    return `P${digits}-${luhnDigit(digits)}`
  }
}

const dueDay = (course: Course, premium: number): number =>
  addMonths(course.startDay, premium * MONTHS_BETWEEN_PREMIUMS[course.frequency])

const Draw = { agent: 0, signingTime: 1, payoutTime: 2 } as const
