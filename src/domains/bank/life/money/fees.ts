import { monthEnd, monthOf, monthStart, SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { Account } from '../contracts.ts'
import type { World } from '../world.ts'
import type { Book } from './book.ts'
import { Draft } from './draft.ts'
import { isUsable } from './income.ts'
import { cardReplacementFee, maintenance, overdraftFee, type Tariff, tariffs } from './tariff.ts'

/** The bank's own postings are made late in the evening of a month's last day. */
const OVERDRAFT_SECOND = 22 * 3600
const MAINTENANCE_SECOND = 22 * 3600 + 1800
const INTEREST_SECOND = 23 * 3600
/** Cards are lost about once in four years. */
const CARD_LOST_SHARE = 1 / 48
const CARD_SECOND = 11 * 3600
const INTEREST_SCALE = 10_000

/** What the bank itself posts: fees by the tariff, and interest at the stated rate each quarter. */
export class FeeRules {
  readonly #world: World
  readonly #card: Draws

  constructor(world: World) {
    this.#world = world
    this.#card = world.draws('fee.card')
  }

  /** Adds the drafts of fees and interest from opening to closing, or as-of; amounts are settled when they are posted. */
  addTo(drafts: Draft[], account: Account, row: number): void {
    const until = account.closedDay ?? this.#world.asOf
    for (let month = monthOf(account.openedDay); ; month++) {
      const day = monthEnd(month)
      if (day >= until) break
      const isQuarterEnd = month % 3 === 2
      const start = day * SECONDS_PER_DAY
      if (account.overdraftLimit > 0 && isUsable(account, day))
        drafts.push(fee(start + OVERDRAFT_SECOND, overdraftFee))
      if (isQuarterEnd && day > account.openedDay) {
        const tariff = maintenance[account.type]
        // The price list is in dollars.
        if (tariff && account.currency === 'USD') drafts.push(fee(start + MAINTENANCE_SECOND, tariff))
        if (account.interestRate > 0 && isUsable(account, day)) {
          drafts.push(new Draft(start + INTEREST_SECOND, 0, 'interest', 0))
        }
      }
      if (account.type === 'checking' && this.#card.chance(CARD_LOST_SHARE, row, month)) {
        const lost = day - this.#card.below(25, row, month + 5000)
        if (isUsable(account, lost))
          drafts.push(fee(lost * SECONDS_PER_DAY + CARD_SECOND, cardReplacementFee))
      }
    }
  }

  /** Posts a draft of `addTo`, if it applies now. */
  settle(draft: Draft, book: Book, account: Account): void {
    if (draft.kind === 'interest') {
      if (book.balance > 0) book.post(draft, quarterlyInterest(book.balance, account, draft.second))
      return
    }
    if (draft.referenceId === overdraftFee.code && book.balance >= 0) return
    book.postFee(tariffs.find(({ code }) => code === draft.referenceId) as Tariff, draft.second)
  }
}

/** A quarter of the yearly interest; in the quarter of opening for the days since then, in cents. */
function quarterlyInterest(balance: number, account: Account, second: number): number {
  const day = Math.floor(second / SECONDS_PER_DAY)
  const days = day - monthStart(monthOf(day) - 2) + 1
  const held = Math.min(days, day - account.openedDay)
  return Math.round((balance * account.interestRate * held) / (4 * INTEREST_SCALE * days))
}

const fee = (second: number, tariff: Tariff): Draft =>
  new Draft(second, 0, 'fee', 0, 'fee_tariff', tariff.code)
