import { Allocation } from '../../../core/allocation.ts'
import { SECONDS_PER_DAY, spreadUpTo, yearsBetween } from '../../../core/calendar.ts'
import { Cohort, quota } from '../../../core/cohort.ts'
import { type Distribution, logNormal, normal } from '../../../core/distribution.ts'
import type { Draws } from '../../../core/draws.ts'
import { IdManager } from '../../../core/id-manager.ts'
import { type RiskRating, type Segment, segments } from '../lists.ts'
import { ARRIVAL_DAYS, NEWCOMER_DAYS, type Place } from './cast.ts'
import type { Customer } from './contracts.ts'
import { emailOf, NameRules } from './names.ts'
import { Phones } from './phones.ts'
import type { World } from './world.ts'

const SEGMENT_SHARES: Readonly<Record<Segment, number>> = {
  retail: 0.6,
  premium: 0.25,
  corporate: 0.1,
  private_banking: 0.05,
}
const RISK_SHARES: Readonly<Record<RiskRating, number>> = { low: 0.7, medium: 0.25, high: 0.05 }
/** Identity checks still pending are those of newcomers, expired ones those of dormant customers. */
const PENDING_SHARE = 0.1
const EXPIRED_SHARE = 0.05
const AGE_MEAN_YEARS = 42
const AGE_DEVIATION_YEARS = 15
const AGE_MAX_YEARS = 83
/** Who asks for a loan, and the other half of the household, is not yet 65. */
const BORROWER_AGE_MAX_YEARS = 64
const ADULT_YEARS = 18
const COUPLE_AGE_GAP_YEARS = 7
const DAYS_PER_YEAR = 365.25
/** What an employer pays a month; capped below the amount from which every movement is screened. */
const SALARY_MEDIAN_CENTS: Readonly<Record<Segment, number>> = {
  retail: 340_000,
  premium: 500_000,
  corporate: 560_000,
  private_banking: 640_000,
}
const SALARY_SIGMA = 0.25
const SALARY_MIN_CENTS = 165_000
const SALARY_MAX_CENTS = 720_000
const SALARIED_SHARE = 0.84
/** A customer counts as dormant after so many days without a movement of their own. */
export const DORMANCY_DAYS = 180
export const BRANCHES = 20
/** Counters are open from 9:00 to 17:00 on working days. */
export const OPENING_SECOND = 9 * 3600
export const OPENING_SECONDS = 8 * 3600

/** Who each customer is. */
export class CustomerRules {
  readonly #world: World
  readonly #names: NameRules
  readonly #phones: Phones
  readonly #segments: Allocation<Segment>
  readonly #ordinaryRisk: Allocation<RiskRating>
  readonly #pending: Cohort
  readonly #expired: Cohort
  readonly #age = normal(AGE_MEAN_YEARS, AGE_DEVIATION_YEARS)
  readonly #salaries: Readonly<Record<Segment, Distribution>>
  readonly #draws: Draws

  constructor(world: World) {
    const { cast, seed, customerCount } = world
    this.#world = world
    this.#names = new NameRules(world)
    this.#phones = Phones.ofCustomers(seed)
    this.#segments = new Allocation(seed, 'customer.segment', customerCount, SEGMENT_SHARES)
    const suspects = cast.suspects
    this.#ordinaryRisk = new Allocation(seed, 'customer.risk', customerCount - suspects, {
      ...RISK_SHARES,
      high: Math.max(RISK_SHARES.high - suspects / customerCount, 0.001),
    })
    this.#pending = new Cohort(seed, 'customer.pending', cast.newcomers, quota(customerCount, PENDING_SHARE))
    this.#expired = new Cohort(seed, 'customer.expired', cast.dormants, quota(customerCount, EXPIRED_SHARE))
    const salary = (segment: Segment) => logNormal(SALARY_MEDIAN_CENTS[segment], SALARY_SIGMA)
    this.#salaries = Object.fromEntries(segments.map((segment) => [segment, salary(segment)])) as Record<
      Segment,
      Distribution
    >
    this.#draws = world.draws('customer')
  }

  customerOf(index: number): Customer {
    const place = this.#world.cast.placeOf(index)
    const { firstName, lastName } = this.#names.nameOf(index, place)
    const sinceDay = this.#sinceDay(index, place)
    const segment = this.#segments.labelOf(index)
    const birthDay = this.#birthDay(index, place, sinceDay)
    const sinceSecond =
      sinceDay * SECONDS_PER_DAY + OPENING_SECOND + this.#draws.below(OPENING_SECONDS, index, Draw.hour)
    return {
      index,
      id: IdManager.root('CUST', index),
      place,
      firstName,
      lastName,
      email: emailOf(firstName, lastName, index),
      phone: this.#phones.at(index),
      birthDay,
      sinceDay,
      sinceSecond,
      segment,
      ...this.#status(index, place, sinceDay),
      kycStatus: this.#pending.has(place.newcomer)
        ? 'pending'
        : this.#expired.has(place.dormant)
          ? 'expired'
          : 'verified',
      riskRating: this.#riskRating(place),
      branch: this.#draws.below(BRANCHES, index, Draw.branch),
      monthlySalary: this.#monthlySalary(index, place, segment, yearsBetween(birthDay, sinceDay)),
    }
  }

  /** Arrivals are spread evenly over seven years; newcomers are those of the last 400 days. */
  #sinceDay(index: number, place: Place): number {
    const { asOf } = this.#world
    const daysAgo =
      place.newcomer >= 0
        ? this.#draws.between(3, NEWCOMER_DAYS - 1, index, Draw.arrival)
        : this.#draws.between(NEWCOMER_DAYS, ARRIVAL_DAYS - 1, index, Draw.arrival)
    return spreadUpTo(asOf - daysAgo, this.#draws.bits(index, Draw.weekday))
  }

  #birthDay(index: number, place: Place, sinceDay: number): number {
    // The second of a couple is about as old as the first.
    const household = this.#world.households.householdOf(place)
    const applicants = this.#world.cast.count('applicant')
    const isBorrower =
      place.zone === 'applicant' || (household !== undefined && household.partnerIndex < applicants)
    const age = (bits: number) => this.#age.at(ageBits(bits, isBorrower))
    const years =
      household && !household.isFirst
        ? age(this.#draws.bits(household.partner, Draw.age)) +
          this.#draws.between(-COUPLE_AGE_GAP_YEARS, COUPLE_AGE_GAP_YEARS, index, Draw.age)
        : age(this.#draws.bits(index, Draw.age))
    const clamped = Math.min(
      Math.max(years, ADULT_YEARS),
      isBorrower ? BORROWER_AGE_MAX_YEARS : AGE_MAX_YEARS,
    )
    const today =
      this.#world.asOf - Math.round(clamped * DAYS_PER_YEAR) - this.#draws.below(365, index, Draw.birthday)
    // Nobody becomes a customer as a minor.
    return Math.min(today, sinceDay - Math.ceil(ADULT_YEARS * DAYS_PER_YEAR) - 1)
  }

  #status(index: number, place: Place, sinceDay: number): Pick<Customer, 'status' | 'statusDay'> {
    if (place.part === 'closed') {
      return {
        status: 'closed',
        statusDay: spreadUpTo(
          this.#draws.between(sinceDay + 200, this.#world.asOf - 7, index, Draw.leaving),
          this.#draws.bits(index, Draw.leavingWeekday),
        ),
      }
    }
    if (place.part === 'dormant') {
      const lastMovement = this.#draws.between(
        sinceDay + 20,
        this.#world.asOf - DORMANCY_DAYS - 10,
        index,
        Draw.leaving,
      )
      return { status: 'dormant', statusDay: lastMovement + DORMANCY_DAYS }
    }
    return { status: 'active', statusDay: null }
  }

  #riskRating(place: Place): RiskRating {
    const ordinary = this.#world.cast.ordinaryIndexOf(place)
    return ordinary < 0 ? 'high' : this.#ordinaryRisk.labelOf(ordinary)
  }

  #monthlySalary(index: number, place: Place, segment: Segment, age: number): number {
    if (place.zone !== 'applicant' && place.zone !== 'spender') return 0
    if (!this.#draws.chance(SALARIED_SHARE, index, Draw.salaried)) return 0
    const cents = this.#salaries[segment].at(this.#draws.bits(index, Draw.salary)) * salaryFactor(age)
    return Math.round(Math.min(Math.max(cents, SALARY_MIN_CENTS), SALARY_MAX_CENTS))
  }
}

/** How salaries go with age: up to the forties, then level. */
function salaryFactor(age: number): number {
  if (age < 25) return 0.72
  if (age < 30) return 0.86
  if (age < 35) return 0.96
  return age < 45 ? 1.05 : 1.1
}

/** Share of people below 64.5 years, by the distribution of ages; and the share of customers who must be. */
const YOUNGER_SHARE = 0.933
const BORROWER_SHARE = 0.407

/**
 * Borrowers are drawn from below the limit of age; the others take the rest, so that all together are distributed as
 * stated.
 */
function ageBits(bits: number, isBorrower: boolean): number {
  const share = (bits >>> 0) / 4_294_967_296
  if (isBorrower) return (share * YOUNGER_SHARE * 4_294_967_296) >>> 0
  const youngerKept = (1 - BORROWER_SHARE / YOUNGER_SHARE) / (1 - BORROWER_SHARE)
  const mapped =
    share < youngerKept * YOUNGER_SHARE ? share / youngerKept : BORROWER_SHARE + (1 - BORROWER_SHARE) * share
  return (mapped * 4_294_967_296) >>> 0
}

/** Which draw of a customer decides what. */
const Draw = {
  arrival: 0,
  age: 1,
  birthday: 2,
  hour: 3,
  leaving: 4,
  branch: 5,
  salaried: 6,
  salary: 7,
  weekday: 8,
  leavingWeekday: 9,
} as const
