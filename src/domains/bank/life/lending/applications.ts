import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { rejectionReasons } from '../../vocabulary/rejection-reasons.ts'
import type { Customer } from '../contracts.ts'
import type { World } from '../world.ts'
import { levelPayment } from './amortization.ts'
import { type Amounts, BURDEN_MAX, incomeOf, type Means } from './amounts.ts'
import type { LoanCase } from './cases.ts'
import type { LoanApplication } from './contract.ts'
import { LENDING_SCORE_MIN } from './credit.ts'
import type { CaseDates } from './dates.ts'
import { loanProducts } from './products.ts'

/** What is known of an application before it becomes a row. */
export interface ApplicationFacts {
  readonly one: LoanCase
  readonly dates: CaseDates
  readonly amounts: Amounts
  readonly means: Means
  readonly score: number
}

/** How an application reads in the bank's files. */
export class ApplicationRules {
  readonly #world: World
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#draws = world.draws('loan.application')
  }

  applicationOf(customer: Customer, ordinal: number, facts: ApplicationFacts, row: number): LoanApplication {
    const { one, dates, amounts, score } = facts
    return {
      ordinal,
      id: IdManager.child('LAPP', customer.index, ordinal, 1),
      type: one.type,
      requested: amounts.requested,
      appliedDay: dates.appliedDay,
      status: one.status,
      officer: this.#world.staff.pick('Loan Officer', dates.appliedDay, this.#draws.bits(row, Draw.officer)),
      decidedDay: dates.decidedDay,
      withdrawnDay: dates.withdrawnDay,
      approved: one.status === 'approved' ? amounts.granted : null,
      rejectionReason: one.status === 'rejected' ? this.#rejectionReason(facts, row) : null,
      score,
    }
  }

  /** The score first, then what the installment would take of the income, then the rest. */
  #rejectionReason({ one, amounts, means, score }: ApplicationFacts, row: number): string {
    if (score < LENDING_SCORE_MIN) return this.#draws.pick(rejectionReasons.score, row, Draw.reason)
    const payment = levelPayment(amounts.requested, amounts.rate, amounts.termMonths)
    if (payment > incomeOf(means) * BURDEN_MAX) {
      return this.#draws.pick(rejectionReasons.burden, row, Draw.reason)
    }
    const isSecurable = loanProducts[one.type].collateral.length > 0
    const others = isSecurable ? rejectionReasons.secured : rejectionReasons.unsecured
    return this.#draws.pick(others, row, Draw.reason)
  }
}

const Draw = { officer: 0, reason: 1 } as const
