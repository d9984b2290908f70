import { addMonths, SECONDS_PER_DAY, workingDayFrom, workingDayUpTo } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import type { PremiumMethod, PremiumStatus } from '../../lists.ts'
import type { Customer, PlannedPosting } from '../contracts.ts'
import type { World } from '../world.ts'
import { type Course, PENDING_DAYS } from './course.ts'
import type { PremiumPayment } from './policy.ts'
import type { Seat } from './pool.ts'
import { MONTHS_BETWEEN_PREMIUMS, POLICIES_PER_CUSTOMER_MAX } from './products.ts'

/** Sixty monthly premiums and the attempts that failed. */
const PAYMENTS_PER_POLICY_MAX = 100
/** Beside the failures before a lapse; together they are two in a hundred. */
const FAILED_SHARE = 0.007
const RETRY_DAYS = [3, 7] as const
/** What is not collected comes a few days early or late. */
const EARLY_DAYS = 4
const LATE_DAYS = 5

/** A policy whose premiums are asked for. */
export interface Payer {
  readonly customer: Customer
  readonly seat: Seat
  readonly course: Course
  readonly isLinked: boolean
}

/** How premiums come in: by the calendar, on their day, now and then only at the second attempt. */
export class PremiumRules {
  readonly #asOf: number
  readonly #draws: Draws

  constructor(world: World) {
    this.#asOf = world.asOf
    this.#draws = world.draws('premium')
  }

  /** Every payment and failed attempt, in the order of time. */
  paymentsOf(payer: Payer): readonly PremiumPayment[] {
    const { customer, seat, course } = payer
    const months = MONTHS_BETWEEN_PREMIUMS[course.frequency]
    const until = this.#untilDay(course)
    const payments: PremiumPayment[] = []
    const add = (dueDay: number, day: number, status: PremiumStatus, reversedDay: number | null = null) => {
      const ordinal = seat.ordinal * PAYMENTS_PER_POLICY_MAX + payments.length
      const id = IdManager.child('PRM', customer.index, ordinal, 3)
      payments.push({ id, dueDay, day, status, reversedDay })
    }
    for (let premium = 0; ; premium++) {
      const dueDay = addMonths(course.startDay, premium * months)
      if (dueDay >= until || (course.missed >= 0 && premium > course.missed)) break
      this.#settle(payer, premium, dueDay, until, add)
    }
    return payments
  }

  /** One premium: the attempts to pay it, until one succeeds or the policy ends. */
  #settle(
    payer: Payer,
    premium: number,
    dueDay: number,
    until: number,
    add: (dueDay: number, day: number, status: PremiumStatus, reversedDay?: number) => void,
  ): void {
    const { seat, course, isLinked } = payer
    const row = rowOf(payer, premium)
    const day = premium === 0 ? dueDay : this.#dayOf(seat.method, dueDay, row, until)
    if (premium === course.missed) {
      // Those who pay by themselves may just stop.
      if (!isLinked && this.#draws.chance(0.5, row, Draw.ceased)) return
      return add(dueDay, Math.max(dueDay, day), 'failed')
    }
    if (premium === course.cured) {
      add(dueDay, Math.max(dueDay, day), 'failed')
      return add(dueDay, course.reinstatedDay, 'completed')
    }
    if (course.cured >= 0 && premium > course.cured && dueDay <= course.reinstatedDay) {
      return add(dueDay, course.reinstatedDay, 'completed')
    }
    if (premium === course.reversed) {
      return add(
        dueDay,
        Math.min(day, dueDay + 1),
        'reversed',
        workingDayFrom((course.endedDay as number) + 1),
      )
    }
    if (seat.isPending && premium > 0 && dueDay >= this.#asOf - PENDING_DAYS) {
      return add(dueDay, Math.max(dueDay, day), 'pending')
    }
    const hasRoom = premium > 0 && dueDay + 2 * RETRY_DAYS[1] < until
    if (hasRoom && seat.method !== 'wire_transfer' && this.#draws.chance(FAILED_SHARE, row, Draw.failed)) {
      const tried = Math.max(dueDay, day)
      add(dueDay, tried, 'failed')
      return add(dueDay, tried + this.#retryDays(row), 'completed')
    }
    add(dueDay, day, 'completed')
  }

  /** Automatic debits come on the day that the premium is due; the rest around it, checks and wires on working days. */
  #dayOf(method: PremiumMethod, dueDay: number, row: number, until: number): number {
    if (method === 'auto_debit') return dueDay
    const day = dueDay + this.#draws.between(-EARLY_DAYS, LATE_DAYS, row, Draw.shift)
    const shifted = Math.min(day, Math.max(dueDay, until - 1))
    return method === 'online' ? shifted : workingDayUpTo(shifted)
  }

  #untilDay({ endedDay, endDay, renews }: Course): number {
    return Math.min(endedDay ?? this.#asOf, renews ? this.#asOf : endDay, this.#asOf)
  }

  #retryDays(row: number): number {
    return this.#draws.between(RETRY_DAYS[0], RETRY_DAYS[1], row, Draw.retry)
  }

  /** What the linked account saw of the payments: debits, and credits for those given back. */
  postingsOf(payer: Payer, payments: readonly PremiumPayment[], premium: number): readonly PlannedPosting[] {
    const postings: PlannedPosting[] = []
    for (const [at, { id, day, status, reversedDay }] of payments.entries()) {
      if (status !== 'completed' && status !== 'reversed') continue
      const row = rowOf(payer, at)
      const second = day * SECONDS_PER_DAY + this.#timeOfDay(payer, day, row)
      postings.push({
        second,
        cents: -premium,
        kind: 'premium',
        referenceType: 'premium_payment',
        referenceId: id,
      })
      if (reversedDay === null) continue
      const returned = reversedDay * SECONDS_PER_DAY + TEN + this.#draws.below(6 * HOUR, row, Draw.refundTime)
      postings.push({
        second: returned,
        cents: premium,
        kind: 'refund',
        referenceType: 'premium_payment',
        referenceId: id,
      })
    }
    return postings
  }

  /** Debits run early in the morning, but never before the policy was signed or reinstated; the rest by day. */
  #timeOfDay({ seat, course }: Payer, day: number, row: number): number {
    if (day === course.startDay || day === course.reinstatedDay) {
      return AFTER_HOURS + this.#draws.below(HOUR, row, Draw.time)
    }
    if (seat.method === 'auto_debit') return EARLY + this.#draws.below(2 * HOUR, row, Draw.time)
    return TEN + this.#draws.below(6 * HOUR, row, Draw.time)
  }
}

const HOUR = 3600
const EARLY = 6 * HOUR
const TEN = 10 * HOUR
const AFTER_HOURS = 17 * HOUR
const Draw = { shift: 0, failed: 1, retry: 2, ceased: 3, time: 4, refundTime: 5 } as const

const rowOf = ({ customer, seat }: Payer, ordinal: number): number =>
  (customer.index * POLICIES_PER_CUSTOMER_MAX + seat.ordinal) * PAYMENTS_PER_POLICY_MAX + ordinal
