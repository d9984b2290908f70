import { SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import { mix32 } from '../../../../core/hash.ts'
import type { Account, Posting, PostingKind } from '../contracts.ts'
import type { Staff } from '../staff-contract.ts'
import { Draft } from './draft.ts'
import type { Tariff } from './tariff.ts'
import { foreignWireFee, wireFee } from './tariff.ts'
import { transactionId } from './transaction-id.ts'

/** Overdraft that is kept free, so that a fee never goes beyond the limit. */
const FEE_ROOM_CENTS = 12_000
const COVER_STEP_CENTS = 5000
const COVER_BEFORE_SECONDS = 5400
/** What comes in the morning comes at six, when installments are collected, or later. */
const COVER_FIRST_SECOND = 6 * 3600
/** An instalment of more than so many months' income pays off the whole loan; another bank lends what is missing. */
const PAYOFF_MONTHS = 3
/** Purchases that go back, and after how many days. */
const REFUND_EVERY = 21
const REFUND_DAYS_FROM = 3
const REFUND_DAYS = 12

/** The book of one account: takes movements in order of time, keeps the balance, and never goes below the limit. */
export class Book {
  readonly postings: Posting[] = []
  balance = 0
  readonly #staff: Staff
  readonly #account: Account
  readonly #row: number
  readonly #payoffFrom: number
  #refunds: Draft[] = []

  /** @param monthlyIncome of the owner, in cents. */
  constructor(staff: Staff, account: Account, row: number, monthlyIncome: number) {
    this.#staff = staff
    this.#account = account
    this.#row = row
    this.#payoffFrom = monthlyIncome * PAYOFF_MONTHS
  }

  /** Every third account with an overdraft makes use of it, and only of half. */
  get usesOverdraft(): boolean {
    return this.#account.overdraftLimit > 0 && this.#row % 3 === 0
  }

  /** What may leave the account now, in cents. */
  get room(): number {
    return this.balance + (this.usesOverdraft ? Math.floor(this.#account.overdraftLimit / 2) : 0)
  }

  open(cents: number, second: number, bits: number): void {
    this.#append(new Draft(second, 0, 'opening', bits & 0xffff), cents)
  }

  /** Posts a movement of the customer's own; nothing when there is nothing to move. */
  post(draft: Draft, cents: number): void {
    this.advanceTo(draft.second)
    if (cents === 0) return
    this.#append(draft, cents)
    if (draft.kind === 'purchase' && (draft.wording * 7 + this.#row) % REFUND_EVERY === 0)
      this.#planRefund(draft)
  }

  /** Posts a promised movement; when the money is not there, a deposit covers it shortly before. */
  postPromised(draft: Draft): void {
    this.advanceTo(draft.second)
    const floor = -Math.max(0, this.#account.overdraftLimit - FEE_ROOM_CENTS)
    const missing = draft.cents < 0 ? floor - (this.balance + draft.cents) : 0
    if (missing > 0) {
      const cents = Math.ceil(missing / COVER_STEP_CENTS) * COVER_STEP_CENTS
      const kind = this.#isPayoff(draft) ? 'refinancing' : 'cover'
      this.#append(new Draft(this.#shortlyBefore(draft.second), 0, kind, draft.wording), cents)
    }
    this.#append(draft, draft.cents)
    if (draft.kind === 'wire_out')
      this.postFee(draft.country === null ? wireFee : foreignWireFee, draft.second)
  }

  /** Charges a fee if the account can bear it. */
  postFee(tariff: Tariff, second: number): void {
    this.advanceTo(second)
    if (this.balance - tariff.cents < -this.#account.overdraftLimit) return
    const draft = new Draft(second, 0, 'fee', 0, 'fee_tariff', tariff.code)
    this.#append(draft, -tariff.cents)
  }

  /** Posts what is still on its way when the time of the book is over. */
  finish(): void {
    this.advanceTo(this.#account.usableUntilDay * SECONDS_PER_DAY)
  }

  /** Pays out what is left on the day of closing. */
  close(second: number): void {
    if (this.balance > 0) this.#append(new Draft(second, 0, 'closing', this.#row & 0xffff), -this.balance)
  }

  /** Posts the refunds that are due before a time, so that the balance is that of the time. */
  advanceTo(second: number): void {
    while (this.#refunds.length > 0 && (this.#refunds[0] as Draft).second < second) {
      const refund = this.#refunds.shift() as Draft
      this.#append(refund, refund.cents)
    }
  }

  #planRefund(purchase: Draft): void {
    const days = REFUND_DAYS_FROM + (purchase.wording % REFUND_DAYS)
    const second = purchase.second + days * SECONDS_PER_DAY + 1800
    if (second >= this.#account.usableUntilDay * SECONDS_PER_DAY) return
    const id = transactionId(Math.floor(this.#row / 2), this.#account, purchase.sequence)
    const refund = new Draft(second, -purchase.cents, 'refund', purchase.wording, 'transaction', id)
    this.#refunds.push(refund)
    this.#refunds.sort((a, b) => a.second - b.second)
  }

  #isPayoff({ kind, cents }: Draft): boolean {
    return kind === 'loan_installment' && -cents > this.#payoffFrom
  }

  #shortlyBefore(second: number): number {
    const last = this.postings[this.postings.length - 1] as Posting
    const before = second - 60 - ((this.#row * 613 + second) % COVER_BEFORE_SECONDS)
    const first = second - (second % SECONDS_PER_DAY) + COVER_FIRST_SECOND
    return Math.max(last.second, second < first ? before : Math.max(before, first))
  }

  #append(draft: Draft, cents: number): void {
    draft.cents = cents
    this.balance += cents
    draft.balance = this.balance
    draft.sequence = this.postings.length + 1
    if (isAtCounter(draft.kind)) {
      draft.employee = this.#staff.teller(
        this.#account.branch,
        Math.floor(draft.second / SECONDS_PER_DAY),
        mix32(draft.second + this.#row),
      )
    }
    this.postings.push(draft)
  }
}

const isAtCounter = (kind: PostingKind): boolean =>
  kind === 'opening' || kind === 'cash_deposit' || kind === 'withdrawal' || kind === 'closing'
