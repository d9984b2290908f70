import { isWorkingDay, spreadUpTo, workingDayFrom, workingDayUpTo } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { Weighted } from '../../../../core/weighted.ts'
import type { World } from '../world.ts'
import type { LoanCase } from './cases.ts'
import { loanProducts } from './products.ts'

/** When things happened to one application; all are working days. */
export interface CaseDates {
  readonly appliedDay: number
  readonly decidedDay: number | null
  readonly withdrawnDay: number | null
  /** -1 without a loan. */
  readonly disbursedDay: number
}

/** Applications are those of the last two years. */
const WINDOW_DAYS = 725
const PENDING_DAYS = 26
/** Nobody applies in the first days of an account. */
const AFTER_OPENING_DAYS = 5
const DECISION_DAYS_MAX = 30
const DISBURSEMENT_DAYS_MAX = 3
/** Mostly on the first working day after the decision, so that what is decided late in the week does not pile up. */
const PAID_OUT = new Weighted([
  [0, 0.6],
  [1, 0.3],
  [2, 0.1],
])
/** Between the end of one application and the next one. */
const BETWEEN_DAYS = 7
/** How old a loan must be for what became of it, in days since its disbursement. */
const AGE_DAYS = { active: 1, inArrears: 130, paid_off: 100, defaulted: 200, restructured: 215 } as const
const REASSESSED_AGE_DAYS = 240

/** When each application was made, decided and paid out, so that what became of it had time to happen. */
export class CaseDateRules {
  readonly #asOf: number
  readonly #draws: Draws

  constructor(world: World) {
    this.#asOf = world.asOf
    this.#draws = world.draws('loan.dates')
  }

  /**
   * The dates of a customer's applications, the earlier one first.
   *
   * @param row number for draws of the first application; the second has the next one
   */
  datesOf(cases: readonly LoanCase[], openedDay: number, row: number): readonly CaseDates[] {
    const [one, other] = cases
    if (!one) return []
    const earliest = Math.max(this.#asOf - WINDOW_DAYS, openedDay + AFTER_OPENING_DAYS)
    if (!other) return [this.#datesOf(one, earliest, this.#latest(one), row)]
    const latest = this.#latest(other)
    const room = one.fate === 'pending' ? 0 : DECISION_DAYS_MAX
    const first = this.#datesOf(
      one,
      earliest,
      Math.min(this.#latest(one), latest - room - BETWEEN_DAYS - 4),
      row,
    )
    const end = first.decidedDay ?? first.withdrawnDay ?? first.appliedDay
    return [first, this.#datesOf(other, Math.max(earliest, end + BETWEEN_DAYS), latest, row + 1)]
  }

  /** The last day on which an application can have been made for what became of it to have happened by now. */
  #latest({ fate, isInArrears, isReassessed }: LoanCase): number {
    if (fate === 'pending') return this.#asOf - 1
    const decided = this.#asOf - 1 - DECISION_DAYS_MAX
    if (fate === 'rejected' || fate === 'withdrawn') return decided
    const age = Math.max(
      isInArrears ? AGE_DAYS.inArrears : AGE_DAYS[fate],
      isReassessed ? REASSESSED_AGE_DAYS : 0,
    )
    return decided - DISBURSEMENT_DAYS_MAX - age
  }

  #datesOf(one: LoanCase, earliest: number, latest: number, row: number): CaseDates {
    const first = workingDayFrom(
      one.fate === 'pending' ? Math.max(earliest, this.#asOf - PENDING_DAYS) : earliest,
    )
    const drawn = this.#draws.between(first, Math.max(first, latest), row, Draw.applied)
    const spread = spreadUpTo(drawn, this.#draws.bits(row, Draw.appliedWeekday))
    // Working back from a later day never comes before the first one, which is a working day itself.
    const appliedDay = spread >= first ? spread : workingDayUpTo(drawn)
    const open = { appliedDay, decidedDay: null, withdrawnDay: null, disbursedDay: -1 }
    if (one.fate === 'pending') return open
    const endedDay = this.#endedDay(one, appliedDay, row)
    if (one.fate === 'withdrawn') return { ...open, withdrawnDay: endedDay }
    if (one.fate === 'rejected') return { ...open, decidedDay: endedDay }
    const decidedDay = decisionWithPayout(appliedDay, endedDay)
    return { ...open, decidedDay, disbursedDay: this.#disbursedDay(decidedDay, row) }
  }

  /** One to thirty days after the application. */
  #endedDay(one: LoanCase, appliedDay: number, row: number): number {
    const [from, to] = loanProducts[one.type].decisionDays
    const drawn = appliedDay + this.#draws.between(from, to, row, Draw.decided)
    const spread = spreadUpTo(drawn, this.#draws.bits(row, Draw.decidedWeekday))
    const day = spread >= appliedDay + from ? spread : workingDayUpTo(drawn)
    return day > appliedDay ? day : workingDayFrom(appliedDay + 1)
  }

  #disbursedDay(decidedDay: number, row: number): number {
    const days = payoutDaysAfter(decidedDay)
    const place = PAID_OUT.pick(this.#draws, row, Draw.disbursed)
    return days[Math.min(place, days.length - 1)] as number
  }
}

/** The decision moved off the eve of a long holiday, so that money can be paid out within three days of it. */
function decisionWithPayout(appliedDay: number, decidedDay: number): number {
  let day = decidedDay
  while (day > appliedDay && !hasPayoutDay(day)) day = workingDayUpTo(day - 1)
  while (day <= appliedDay || !hasPayoutDay(day)) day = workingDayFrom(day + 1)
  return day
}

const hasPayoutDay = (decidedDay: number): boolean => payoutDaysAfter(decidedDay).length > 0

/** The working days within three days of a decision. */
function payoutDaysAfter(decidedDay: number): number[] {
  const days: number[] = []
  for (let day = decidedDay + 1; day <= decidedDay + DISBURSEMENT_DAYS_MAX; day++)
    if (isWorkingDay(day)) days.push(day)
  return days
}

const Draw = { applied: 0, decided: 1, disbursed: 2, appliedWeekday: 3, decidedWeekday: 4 } as const
