import { workingDayFrom } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { World } from '../world.ts'
import { dueCountAt, dueDayOf, levelPayment, monthlyInterest } from './amortization.ts'
import type { LoanCase } from './cases.ts'
import type { Installment, RepaymentPlan, Restructuring } from './contract.ts'
import { weaknessOf } from './credit.ts'

/** An installment still unpaid so many days after it was due counts as missed. */
export const GRACE_DAYS = 30
/** So many installments missed in a row are a default. */
export const MISSED_FOR_DEFAULT = 3
const MISSED_MAX = 8
const LATE_DAYS = [2, 25] as const
/** Chance of a late payment by the strongest and by the weakest borrower, and by those who will fail. */
const LATE_SHARES = [0.005, 0.08] as const
const LATE_SHARE_OF_FAILING = 0.4
/** An early settlement comes with the third installment at the earliest, and after any second scoring. */
const SETTLED_WITH_MIN = 3
const SETTLED_WITH_MIN_REASSESSED = 7
const RESTRUCTURED_AFTER_MIN = 3
const RESTRUCTURED_SUPERSEDED_MAX = 2
/** Days from the last unpaid installment to the new plan; the next one would be due later than that. */
const RESTRUCTURED_WITHIN_DAYS = [10, 20] as const
const EXTENSIONS_MONTHS = { short: [12, 24], long: [36, 60] } as const
const SHORT_TERM_MONTHS = 72

/** What is agreed with the borrower at disbursement. */
export interface LoanTerms {
  readonly principal: number
  readonly rate: number
  readonly termMonths: number
  readonly disbursedDay: number
  readonly score: number
}

/** How loans are repaid: whether, when and how much. */
export class RepaymentRules {
  readonly #asOf: number
  readonly #draws: Draws
  readonly #late: Draws
  readonly #lateDays: Draws

  constructor(world: World) {
    this.#asOf = world.asOf
    this.#draws = world.draws('loan.repayment')
    this.#late = world.draws('loan.late')
    this.#lateDays = world.draws('loan.lateDays')
  }

  /** How many installments of a loan disbursed that day fell due before as-of. */
  dueCountOf(disbursedDay: number): number {
    return dueCountAt(disbursedDay, this.#asOf - 1)
  }

  /** The plan of a loan in view of what became of it. */
  planOf(one: LoanCase, { score, ...terms }: LoanTerms, row: number): RepaymentPlan {
    const { fate, isInArrears } = one
    const isFailing = fate === 'defaulted' || fate === 'restructured' || isInArrears
    const [strongest, weakest] = LATE_SHARES
    const lateShare = isFailing
      ? LATE_SHARE_OF_FAILING
      : strongest + (weakest - strongest) * weaknessOf(score)
    const due = this.dueCountOf(terms.disbursedDay)
    return {
      ...terms,
      lateShare,
      settledWith: fate === 'paid_off' ? this.#settledWith(one, terms.termMonths, due, row) : 0,
      unpaidFrom: this.#unpaidFrom(one, terms.disbursedDay, row),
      restructuring: fate === 'restructured' ? this.#restructuring(terms, due, row) : null,
    }
  }

  /** The first installments of a plan, those due before as-of with what came of them. */
  installmentsOf(plan: RepaymentPlan, count: number, row: number): readonly Installment[] {
    const { rate, disbursedDay, restructuring } = plan
    const rows: Installment[] = []
    const total = installmentCountOf(plan)
    const tailStart = restructuring ? restructuring.afterNumber + 1 : 0
    let payment = levelPayment(plan.principal, rate, plan.termMonths)
    let balance = plan.principal
    let owed = plan.principal
    for (let number = 1; number <= count; number++) {
      if (restructuring && number === tailStart) {
        balance = owed
        payment = levelPayment(balance, rate, restructuring.termMonths - restructuring.afterNumber)
      }
      const interest = monthlyInterest(balance, rate)
      const principal = number === total ? balance : payment - interest
      balance -= principal
      const supersededDay = isSuperseded(restructuring, number) ? (restructuring as Restructuring).day : null
      if (supersededDay === null) owed -= principal
      const dueDay = dueDayOf(disbursedDay, number)
      const { status, paidDay } = this.#payment(plan, number, dueDay, row)
      rows.push({
        number,
        version: restructuring && number >= tailStart ? 2 : 1,
        dueDay,
        principal,
        interest,
        status,
        paidDay,
        supersededDay,
      })
    }
    return rows
  }

  #payment(
    plan: RepaymentPlan,
    number: number,
    dueDay: number,
    row: number,
  ): Pick<Installment, 'status' | 'paidDay'> {
    if (dueDay >= this.#asOf) return { status: 'pending', paidDay: null }
    if (isSuperseded(plan.restructuring, number)) return { status: 'missed', paidDay: null }
    if (plan.unpaidFrom > 0 && number >= plan.unpaidFrom) {
      return { status: this.#isMissed(dueDay) ? 'missed' : 'pending', paidDay: null }
    }
    const isSettlement = number === plan.settledWith
    if (isSettlement || !this.#late.chance(plan.lateShare, row, number))
      return { status: 'paid', paidDay: dueDay }
    const paidDay = dueDay + this.#lateDays.between(LATE_DAYS[0], LATE_DAYS[1], row, number)
    return paidDay < this.#asOf ? { status: 'late', paidDay } : { status: 'pending', paidDay: null }
  }

  #isMissed(dueDay: number): boolean {
    return dueDay + GRACE_DAYS < this.#asOf
  }

  /** The term is over, or the borrower pays off the rest with an earlier installment. */
  #settledWith(one: LoanCase, termMonths: number, due: number, row: number): number {
    if (due >= termMonths) return termMonths
    const least = one.isReassessed ? SETTLED_WITH_MIN_REASSESSED : SETTLED_WITH_MIN
    return this.#draws.between(least, due, row, Draw.settled)
  }

  /** Those in default missed three or more installments up to now, those in arrears one or two. */
  #unpaidFrom({ fate, isInArrears }: LoanCase, disbursedDay: number, row: number): number {
    if (fate !== 'defaulted' && !isInArrears) return 0
    const overdue = dueCountAt(disbursedDay, this.#asOf - 1 - GRACE_DAYS)
    const [least, most] = isInArrears ? [1, MISSED_FOR_DEFAULT - 1] : [MISSED_FOR_DEFAULT, MISSED_MAX]
    const missed = this.#draws.between(least, Math.min(most, overdue - 1), row, Draw.missed)
    return overdue - missed + 1
  }

  #restructuring(terms: Omit<LoanTerms, 'score'>, due: number, row: number): Restructuring {
    const afterNumber = this.#draws.between(RESTRUCTURED_AFTER_MIN, due - 2, row, Draw.after)
    const [low, high] = RESTRUCTURED_WITHIN_DAYS
    const { long, short } = EXTENSIONS_MONTHS
    const extensions = terms.termMonths > SHORT_TERM_MONTHS ? long : short
    return {
      afterNumber,
      day: workingDayFrom(
        dueDayOf(terms.disbursedDay, afterNumber) + this.#draws.between(low, high, row, Draw.restructured),
      ),
      supersededCount: this.#draws.between(1, RESTRUCTURED_SUPERSEDED_MAX, row, Draw.superseded),
      termMonths: terms.termMonths + this.#draws.pick<number>(extensions, row, Draw.extension),
    }
  }
}

/** How many installments a loan has in all: fewer than its term when it was settled early, more after a restructuring. */
export function installmentCountOf(plan: RepaymentPlan): number {
  return plan.settledWith || plan.restructuring?.termMonths || plan.termMonths
}

function isSuperseded(restructuring: Restructuring | null, number: number): boolean {
  if (!restructuring) return false
  const { afterNumber, supersededCount } = restructuring
  return number <= afterNumber && number > afterNumber - supersededCount
}

const Draw = {
  settled: 0,
  missed: 1,
  after: 2,
  restructured: 3,
  superseded: 4,
  extension: 5,
} as const
