import {
  addMonths,
  spreadFrom,
  workingDayFrom,
  workingDayUpTo,
  yearsBetween,
} from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { PolicyStatus, PremiumFrequency } from '../../lists.ts'
import type { Account, Customer } from '../contracts.ts'
import type { World } from '../world.ts'
import type { Seat } from './pool.ts'
import { GRACE_DAYS, MONTHS_BETWEEN_PREMIUMS, POLICIES_PER_CUSTOMER_MAX } from './products.ts'

const SALES_MONTHS = 60
/** A policy is sold at least so many days after the customer came. */
const ACQUAINTANCE_DAYS = 7
/** A policy that is claimed on is so old that a claim can have been settled. */
const CLAIMED_AGE_DAYS = 120
/** The last premium of these is on its way: it was due within so many days. */
export const PENDING_DAYS = 3
const CURED_SHARE = 0.1
const REVERSED_SHARE = 0.4
const LIFE_TERM_YEARS = [10, 15, 20, 25, 30] as const
const SHORT_LIFE_TERM_MONTHS = [36, 24, 12, 6] as const
/** Cover for a life ends before this age. */
const LIFE_AGE_MAX_YEARS = 85
const TRIP_DAYS = [8, 60] as const

/** The dates of a policy: when it ran, and which premiums did not come as they should. Premiums are numbered from 0. */
export interface Course {
  readonly status: PolicyStatus
  readonly frequency: PremiumFrequency
  readonly startDay: number
  readonly endDay: number
  readonly endedDay: number | null
  /** The premium never paid, whose absence made the policy lapse for good; -1 for none. */
  readonly missed: number
  /** The premium paid only after the policy had lapsed, on the day it was reinstated; -1 for none. */
  readonly cured: number
  readonly reinstatedDay: number
  /** The premium given back when the policy was cancelled; -1 for none. */
  readonly reversed: number
  /** True when the policy begins a new year at each anniversary. */
  readonly renews: boolean
}

/** A policy as it is before its dates are known. */
interface Sale {
  readonly seat: Seat
  readonly row: number
  readonly birthDay: number
  /** First day on which it can have been sold. */
  readonly earliest: number
}

/** When policies begin and how they end. */
export class CourseRules {
  readonly #asOf: number
  readonly #draws: Draws

  constructor(world: World) {
    this.#asOf = world.asOf
    this.#draws = world.draws('policy.course')
  }

  /** @param account the one that pays the premiums, if any. */
  courseOf(seat: Seat, customer: Customer, account: Account | undefined): Course {
    const row = customer.index * POLICIES_PER_CUSTOMER_MAX + seat.ordinal
    const since = Math.max(customer.sinceDay + ACQUAINTANCE_DAYS, (account?.openedDay ?? 0) + 1)
    const { birthDay } = customer
    const sale = { seat, row, birthDay, earliest: Math.max(since, addMonths(this.#asOf, -SALES_MONTHS) + 1) }
    // Who has only just come has no policy that could have ended.
    if (customer.place.newcomer < 0) {
      if (seat.fate === 'lapsed') return this.#lapsed(sale)
      if (seat.fate === 'cancelled') return this.#cancelled(sale, account !== undefined)
      if (seat.fate === 'matured') return this.#matured(sale)
    }
    return this.#inForce(sale)
  }

  #inForce(sale: Sale): Course {
    const { seat, row } = sale
    const age = seat.fate === 'claimed' ? CLAIMED_AGE_DAYS : 2
    const startDay =
      (seat.isPending ? this.#pendingStart(sale, this.#asOf - age) : undefined) ??
      this.#startDay(sale, seat.isShowcase ? 0 : this.#asOf - age)
    const plain = { status: 'active', endedDay: null, ...NOTHING_WRONG } as const
    const course = {
      ...plain,
      frequency: seat.frequency,
      startDay,
      ...this.#term(sale, startDay, this.#asOf),
    }
    const isCured = !seat.isPending && this.#draws.chance(CURED_SHARE, row, Draw.cured)
    return isCured ? this.#cure(course, row, this.#asOf) : course
  }

  /** Paid for a while, then no more. */
  #lapsed(sale: Sale): Course {
    const { seat, row, earliest } = sale
    const isExample = seat.fateRank === 0
    const fits = (frequency: PremiumFrequency) =>
      addMonths(earliest, MONTHS_BETWEEN_PREMIUMS[frequency]) + GRACE_DAYS + 8 < this.#asOf
    let frequency = isExample && seat.frequency === 'annual' ? 'quarterly' : seat.frequency
    if (!fits(frequency)) frequency = 'monthly'
    const months = MONTHS_BETWEEN_PREMIUMS[frequency]
    const latest = addMonths(this.#asOf, -months) - GRACE_DAYS - 8
    const startDay = this.#startDay(sale, isExample ? 0 : latest)
    const premiums = this.#premiumsBefore(startDay, months, this.#asOf - GRACE_DAYS - 1)
    // The example was reinstated once before: that takes some premiums more.
    const missed = this.#draws.between(isExample ? Math.min(5, premiums) : 1, premiums, row, Draw.missed)
    const endedDay = addMonths(startDay, missed * months) + GRACE_DAYS
    const plain = { status: 'lapsed', endedDay, ...NOTHING_WRONG } as const
    const course = { ...plain, frequency, startDay, missed, ...this.#term(sale, startDay, endedDay + 1) }
    return isExample ? this.#cure(course, row, addMonths(startDay, missed * months)) : course
  }

  #cancelled(sale: Sale, isLinked: boolean): Course {
    const { seat, row } = sale
    const { frequency } = seat
    const months = MONTHS_BETWEEN_PREMIUMS[frequency]
    const startDay = this.#startDay(sale, this.#asOf - 40)
    const isReversed =
      isLinked && (seat.fateRank === 0 || this.#draws.chance(REVERSED_SHARE, row, Draw.isReversed))
    const plain = { status: 'cancelled', frequency, startDay, ...NOTHING_WRONG } as const
    if (!isReversed) {
      const endedDay = workingDayUpTo(this.#draws.between(startDay + 15, this.#asOf - 4, row, Draw.ended))
      return { ...plain, endedDay, ...this.#term(sale, startDay, endedDay + 1) }
    }
    const reversed = this.#draws.between(
      0,
      this.#premiumsBefore(startDay, months, this.#asOf - 24),
      row,
      Draw.ended,
    )
    const due = addMonths(startDay, reversed * months)
    const endedDay = workingDayFrom(due + this.#draws.between(4, 12, row, Draw.reversal))
    return { ...plain, endedDay, reversed, ...this.#term(sale, startDay, endedDay + 1) }
  }

  #matured(sale: Sale): Course {
    const { seat, row, earliest } = sale
    const plain = { status: 'matured', frequency: 'annual', renews: false, ...NOTHING_WRONG } as const
    if (seat.type === 'travel') {
      const [shortest, longest] = TRIP_DAYS
      const startDay = this.#startDay(sale, this.#asOf - longest - 10)
      const endDay = startDay + this.#draws.between(shortest, longest, row, Draw.term)
      return { ...plain, startDay, endDay, endedDay: endDay }
    }
    const fitting = SHORT_LIFE_TERM_MONTHS.filter((months) => addMonths(earliest, months) + 10 < this.#asOf)
    const months = this.#draws.pick(fitting, row, Draw.term)
    const startDay = this.#startDay(sale, addMonths(this.#asOf, -months) - 5)
    const endDay = addMonths(startDay, months)
    return { ...plain, startDay, endDay, endedDay: endDay }
  }

  /** The term's end; of a policy that renews, the first anniversary that is not before `until`. */
  #term({ seat, row, birthDay }: Sale, startDay: number, until: number): Pick<Course, 'endDay' | 'renews'> {
    if (seat.type === 'life') {
      const most = LIFE_AGE_MAX_YEARS - 1 - yearsBetween(birthDay, startDay)
      const years = Math.min(this.#draws.pick(LIFE_TERM_YEARS, row, Draw.term), most)
      return { endDay: addMonths(startDay, years * 12), renews: false }
    }
    let year = 1
    while (addMonths(startDay, year * 12) < until) year++
    return { endDay: addMonths(startDay, year * 12), renews: true }
  }

  /** Lets one premium before `until` come only after the policy lapsed, if there is room; never at an anniversary. */
  #cure(course: Course, row: number, until: number): Course {
    const months = MONTHS_BETWEEN_PREMIUMS[course.frequency]
    const premiums = this.#premiumsBefore(course.startDay, months, until - 2 * GRACE_DAYS)
    if (months === 12 || premiums < 1) return course
    const aYear = 12 / months
    const drawn = this.#draws.between(1, premiums, row, Draw.curedPremium)
    const inYear = 1 + this.#draws.below(aYear / 2, row, Draw.curedInYear)
    const moved = drawn - (drawn % aYear) + inYear
    const cured = moved <= premiums ? moved : 1
    const due = addMonths(course.startDay, cured * months)
    const reinstatedDay = workingDayFrom(due + GRACE_DAYS + this.#draws.between(3, 18, row, Draw.cureDays))
    return { ...course, cured, reinstatedDay }
  }

  /** A working day from the earliest one to the latest, or as soon as possible when that is past. */
  #startDay({ row, earliest }: Sale, latest: number): number {
    const day = this.#draws.between(earliest, Math.max(earliest, latest), row, Draw.start)
    const spread = spreadFrom(day, this.#draws.bits(row, Draw.weekday))
    const next = spread <= latest ? spread : workingDayFrom(day)
    return next < this.#asOf ? next : workingDayUpTo(this.#asOf - 1)
  }

  /** A start from which a premium falls due just before the books close; undefined where none is a working day. */
  #pendingStart({ seat, row, earliest }: Sale, latest: number): number | undefined {
    const months = MONTHS_BETWEEN_PREMIUMS[seat.frequency]
    const premiums = SALES_MONTHS / months
    const longest = seat.isShowcase ? premiums - 1 : this.#draws.below(premiums, row, Draw.start)
    for (let at = 0; at < premiums; at++) {
      const premium = ((longest - at + premiums) % premiums) + 1
      for (let ago = 1; ago <= PENDING_DAYS; ago++) {
        const start = addMonths(this.#asOf - ago, -premium * months)
        if (start < earliest || start > latest || workingDayFrom(start) !== start) continue
        if (addMonths(start, premium * months) === this.#asOf - ago) return start
      }
    }
    return undefined
  }

  /** The number of the last premium due on a day or before it. */
  #premiumsBefore(startDay: number, months: number, day: number): number {
    let premium = 0
    while (addMonths(startDay, (premium + 1) * months) <= day) premium++
    return premium
  }
}

const NOTHING_WRONG = { missed: -1, cured: -1, reinstatedDay: 0, reversed: -1 } as const
const Draw = {
  start: 0,
  term: 1,
  ended: 2,
  missed: 3,
  cured: 4,
  curedPremium: 5,
  curedInYear: 6,
  cureDays: 7,
  isReversed: 8,
  reversal: 9,
  weekday: 10,
} as const
