import { SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { PlannedPosting } from '../contracts.ts'
import { OPENING_SECOND, OPENING_SECONDS } from '../customers.ts'
import type { World } from '../world.ts'
import type { Loan } from './contract.ts'
import { loanProducts } from './products.ts'

/** Installments are collected between 06:00 and 08:00. */
const COLLECTION_SECOND = 6 * 3600
const COLLECTION_SECONDS = 2 * 3600
const USE_DAYS = [2, 8] as const

/** What a loan moves on the linked account. */
export class LoanFlowRules {
  readonly #asOf: number
  readonly #draws: Draws

  constructor(world: World) {
    this.#asOf = world.asOf
    this.#draws = world.draws('loan.flow')
  }

  /** The disbursement, what the money was spent on, and every installment paid so far. */
  addTo(planned: PlannedPosting[], loan: Loan, installmentId: (number: number) => number, row: number): void {
    const { principal, disbursedDay } = loan.plan
    const aboutLoan = { referenceType: 'loan', referenceId: loan.id } as const
    planned.push({
      second: atCounter(disbursedDay, this.#draws.below(OPENING_SECONDS, row, Draw.disbursed)),
      cents: principal,
      kind: 'loan_disbursement',
      ...aboutLoan,
    })
    const [low, high] = loanProducts[loan.application.type].usePercent
    const useDay = disbursedDay + this.#draws.between(USE_DAYS[0], USE_DAYS[1], row, Draw.useDay)
    if (useDay < this.#asOf) {
      planned.push({
        second: atCounter(useDay, this.#draws.below(OPENING_SECONDS, row, Draw.used)),
        cents: -Math.floor((principal * this.#draws.between(low, high, row, Draw.usePercent)) / 100),
        kind: 'loan_use',
        ...aboutLoan,
      })
    }
    const collected = COLLECTION_SECOND + this.#draws.below(COLLECTION_SECONDS, row, Draw.collected)
    for (const installment of loan.due) {
      if (installment.paidDay === null) continue
      planned.push({
        second: installment.paidDay * SECONDS_PER_DAY + collected,
        cents: -(installment.principal + installment.interest),
        kind: 'loan_installment',
        referenceType: 'installment',
        referenceId: String(installmentId(installment.number)),
      })
    }
  }
}

const atCounter = (day: number, second: number): number => day * SECONDS_PER_DAY + OPENING_SECOND + second

const Draw = { disbursed: 0, useDay: 1, used: 2, usePercent: 3, collected: 4 } as const
