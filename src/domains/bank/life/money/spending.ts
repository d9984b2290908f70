import {
  isWorkingDay,
  monthEnd,
  monthOf,
  monthStart,
  SECONDS_PER_DAY,
  spreadUpTo,
  weekdayOf,
} from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { Weighted } from '../../../../core/weighted.ts'
import type { Account, PostingKind } from '../contracts.ts'
import { OPENING_SECOND, OPENING_SECONDS } from '../customers.ts'
import type { World } from '../world.ts'
import { Draft } from './draft.ts'
import { isUsable } from './income.ts'

/** Movements a year that the customer decides on freely, per account: from 10 to 20, each account its own. */
const YEARLY_FROM = 10
const YEARLY_TO = 20
/** Savings move less often. */
const SAVINGS_YEARLY_TO = 14
/** Of these: withdrawals .40 and payments .45 of the spending (70 %), deposits .50 of the income (30 %). */
const KINDS = new Weighted<PostingKind>([
  ['cash_machine', 0.2],
  ['withdrawal', 0.08],
  ['purchase', 0.315],
  ['cash_deposit', 0.15],
])
/** On accounts without a card. */
const SAVINGS_KINDS = new Weighted<PostingKind>([
  ['withdrawal', 0.45],
  ['cash_deposit', 0.55],
])
/** Accounts in other currencies belong to people who live abroad: they never come to a counter. */
const FOREIGN_KINDS = new Weighted<PostingKind>([
  ['own_payment_out', 0.45],
  ['own_payment_in', 0.55],
])
/** How busy each month of the year is: the weeks before the holidays most, January least. */
const SEASON = [0.78, 0.86, 0.95, 0.98, 1, 1.04, 1.1, 1.06, 0.95, 0.98, 1.12, 1.38]
/** Fewer card payments and withdrawals fall on a weekend: this share of them moves to the Friday before. */
const WEEKEND_MOVES = 0.4
const MORNING_SECOND = 7 * 3600
const WAKING_SECONDS = 15 * 3600
const CARD_BILL_SECOND = 6 * 3600
const SLOTS = 16

/** What customers do with their accounts of their own accord; how much is decided when the balance is known. */
export class SpendingRules {
  readonly #rate: Draws
  readonly #when: Draws
  readonly #card: Draws

  constructor(world: World) {
    this.#rate = world.draws('spending.rate')
    this.#when = world.draws('spending.when')
    this.#card = world.draws('spending.card')
  }

  /** Adds the movements of an account up to `until` (a day), in order of time; amounts are still 0. */
  addTo(drafts: Draft[], account: Account, row: number, until: number): void {
    if (account.type === 'cd') return
    const yearlyTo = account.type === 'checking' ? YEARLY_TO : SAVINGS_YEARLY_TO
    const monthly = (YEARLY_FROM + this.#rate.fraction(row) * (yearlyTo - YEARLY_FROM)) / 12
    const kinds = kindsOf(account)
    for (let month = monthOf(account.openedDay); month <= monthOf(until - 1); month++) {
      const expected = monthly * (SEASON[((month % 12) + 12) % 12] as number)
      const count = Math.min(SLOTS, Math.floor(expected + this.#rate.fraction(row, month + 1)))
      if (account.type === 'checking') this.#addCardBill(drafts, account, row, month)
      for (let slot = 0; slot < count; slot++) {
        const k = (month * SLOTS + slot) * 2
        const kind = kinds.at(this.#when.bits(row, k))
        const bits = this.#when.bits(row, k + 1)
        const day = dayFor(kind, month, bits)
        if (day >= until || !isUsable(account, day)) continue
        drafts.push(new Draft(secondFor(kind, day, bits), 0, kind, this.#when.bits(row, k) & 0xffff))
      }
    }
  }

  /** Once a month, on a day of the customer's own, the card bill takes what is not needed otherwise. */
  #addCardBill(drafts: Draft[], account: Account, row: number, month: number): void {
    const day = monthStart(month) + 7 + this.#card.below(12, row)
    if (!isUsable(account, day)) return
    const second = day * SECONDS_PER_DAY + CARD_BILL_SECOND + this.#card.below(1500, row, 1)
    drafts.push(new Draft(second, 0, 'card_bill', this.#card.bits(row, month + 2) & 0xffff))
  }
}

const kindsOf = (account: Account): Weighted<PostingKind> => {
  if (account.currency !== 'USD') return FOREIGN_KINDS
  return account.type === 'checking' ? KINDS : SAVINGS_KINDS
}

/** Over the counter, when it is open; by card, rather on a working day. */
function dayFor(kind: PostingKind, month: number, bits: number): number {
  const start = monthStart(month)
  const day = start + (((bits >>> 20) * (monthEnd(month) - start + 1)) >>> 12)
  if (kind === 'withdrawal' || kind === 'cash_deposit') return workingDayWithin(day, start, bits)
  const weekday = weekdayOf(day)
  const moves = weekday > 4 && ((bits >>> 8) & 0xff) < WEEKEND_MOVES * 256
  const moved = moves ? spreadUpTo(day, bits & 0xff) : day
  return moved >= start ? moved : day
}

/** The day or a working day before it in the same month; the first one of the month where there is none. */
function workingDayWithin(day: number, start: number, bits: number): number {
  const spread = spreadUpTo(day, bits & 0xff)
  if (spread >= start) return spread
  let before = day
  while (before >= start && !isWorkingDay(before)) before--
  if (before >= start) return before
  let after = start
  while (!isWorkingDay(after)) after++
  return after
}

function secondFor(kind: PostingKind, day: number, bits: number): number {
  const random = (Math.imul(bits, 0x9e3779b1 | 0) >>> 0) / 4_294_967_296
  return kind === 'withdrawal' || kind === 'cash_deposit'
    ? day * SECONDS_PER_DAY + OPENING_SECOND + Math.floor(random * OPENING_SECONDS)
    : day * SECONDS_PER_DAY + MORNING_SECOND + Math.floor(random * WAKING_SECONDS)
}
