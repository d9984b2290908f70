import { SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { Account } from '../contracts.ts'
import type { LoanBook } from '../lending/contract.ts'
import type { World } from '../world.ts'
import { Draft } from './draft.ts'
import { isUsable } from './income.ts'

/** After salaries have come in and before installments are collected, at 6:00. */
const SETBACK_SECOND = 5 * 3600 + 52 * 60
const SETBACK_SECONDS = 400
/** What is left then, as shares of the installment. */
const LEFT_FROM = 0.04
const LEFT_TO = 0.85

/**
 * Why installments are not paid: by that morning something else has taken what was on the account, and what is left does
 * not cover them.
 */
export class ShortageRules {
  readonly #draws: Draws

  constructor(world: World) {
    this.#draws = world.draws('shortage')
  }

  /**
   * Adds a setback for each day on which an installment was due and not paid.
   *
   * @returns how much may be left on the account after each, in cents
   */
  addTo(
    drafts: Draft[],
    { loans }: LoanBook,
    account: Account,
    row: number,
  ): ReadonlyMap<Draft, number> | undefined {
    let shortages: Map<Draft, number> | undefined
    for (const { due } of loans) {
      for (const { dueDay, paidDay, principal, interest } of due) {
        if (paidDay !== null || !isUsable(account, dueDay)) continue
        const second = SETBACK_SECOND + this.#draws.below(SETBACK_SECONDS, row, dueDay * 2)
        const share = LEFT_FROM + (LEFT_TO - LEFT_FROM) * this.#draws.fraction(row, dueDay * 2 + 1)
        const draft = new Draft(dueDay * SECONDS_PER_DAY + second, 0, 'setback', dueDay & 0xffff)
        drafts.push(draft)
        shortages ??= new Map()
        shortages.set(draft, Math.floor((principal + interest) * share))
      }
    }
    return shortages
  }
}
