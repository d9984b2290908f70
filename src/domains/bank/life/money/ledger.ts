import { monthOf, monthStart, SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { BugError } from '../../../../core/errors.ts'
import type { Account, AccountLedger, Customer, PlannedPosting } from '../contracts.ts'
import { DORMANCY_DAYS, OPENING_SECOND, OPENING_SECONDS } from '../customers.ts'
import type { CustomerLife } from '../lives.ts'
import type { World } from '../world.ts'
import { AmountRules } from './amounts.ts'
import { Book } from './book.ts'
import { byTime, Draft } from './draft.ts'
import { FeeRules } from './fees.ts'
import { hardshipSince, IncomeRules } from './income.ts'
import { LaunderingRules } from './laundering.ts'
import { ShortageRules } from './shortages.ts'
import { SpendingRules } from './spending.ts'

/** Where the account's own movements stand among the numbers of its draws. */
const ACCOUNTS_PER_CUSTOMER_MAX = 2
/** Promised money is kept aside so many days ahead. */
const RESERVE_SECONDS = 38 * SECONDS_PER_DAY

/**
 * The money of a customer: everything that the other parts of the life promise (salary, rent, instalments, premiums,
 * transfers) and everything the customer does of their own accord, posted in order on each account.
 */
export class MoneyRules {
  readonly #world: World
  readonly #income: IncomeRules
  readonly #spending: SpendingRules
  readonly #amounts: AmountRules
  readonly #fees: FeeRules
  readonly #laundering: LaunderingRules
  readonly #shortages: ShortageRules
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#income = new IncomeRules(world)
    this.#spending = new SpendingRules(world)
    this.#amounts = new AmountRules(world)
    this.#fees = new FeeRules(world)
    this.#laundering = new LaunderingRules(world)
    this.#shortages = new ShortageRules(world)
    this.#draws = world.draws('posting')
  }

  /** The ledger of each account, in the order of the accounts. */
  ledgersOf(life: CustomerLife): readonly AccountLedger[] {
    return life.accounts.map((account) => this.#ledgerOf(life, account))
  }

  #ledgerOf(life: CustomerLife, account: Account): AccountLedger {
    const { customer } = life
    const row = customer.index * ACCOUNTS_PER_CUSTOMER_MAX + account.ordinal
    const promised = this.#promised(life, account)
    const chosen: Draft[] = []
    this.#spending.addTo(chosen, account, row, ownMovementsUntil(customer, account))
    this.#fees.addTo(chosen, account, row)
    const shortages =
      account.ordinal === 0 ? this.#shortages.addTo(chosen, life.loanBook, account, row) : undefined
    chosen.sort(byTime)
    const monthlyIncome = this.#income.monthlyIncomeOf(customer)
    const book = new Book(this.#world.staff, account, row, monthlyIncome)
    const keepsNothing = book.usesOverdraft || Number.isFinite(hardshipSince(life.loanBook))
    const cushion = keepsNothing ? 0 : this.#amounts.cushionOf(row, monthlyIncome, customer.segment)
    book.open(
      this.#amounts.opening(account, row, customer.segment),
      this.#openingSecond(customer, account, row),
      this.#draws.bits(row, 1),
    )
    const reserve = reserves(promised)
    let next = 0
    for (const draft of chosen) {
      while (next < promised.length && (promised[next] as Draft).second <= draft.second) {
        book.postPromised(promised[next++] as Draft)
      }
      book.advanceTo(draft.second)
      const shortage = shortages?.get(draft)
      if (shortage !== undefined) {
        book.post(draft, -Math.max(0, book.balance - shortage))
        continue
      }
      const spendable = book.room + Math.min(0, reserve[next] as number)
      if (draft.kind === 'fee' || draft.kind === 'interest') this.#fees.settle(draft, book, account)
      else
        book.post(draft, this.#amounts.amountOf(draft, row, spendable, book.balance, cushion, monthlyIncome))
    }
    while (next < promised.length) book.postPromised(promised[next++] as Draft)
    book.finish()
    if (account.closedDay !== null) book.close(this.#closingSecond(account, row))
    return { account, postings: book.postings, balance: book.balance }
  }

  /** Movements whose time and amount are settled, in order of time. */
  #promised(life: CustomerLife, account: Account): Draft[] {
    const { customer, accounts, loanBook, policyBook } = life
    const { transfers, suspicions } = this.#world
    const promised: Draft[] = []
    const add = (planned: readonly PlannedPosting[]) => {
      for (const posting of planned) promised.push(Draft.of(posting, posting.second & 0xffff))
    }
    // Nobody puts money aside once nothing comes in.
    const savingEnds = monthStart(Math.min(hardshipSince(loanBook), monthOf(this.#world.asOf) + 1))
    const saved = transfers.betweenOwn(customer, accounts, account)
    add(saved.filter(({ second }) => second < savingEnds * SECONDS_PER_DAY))
    if (account.ordinal === 0 && account.type === 'checking') {
      this.#income.addTo(promised, life, account)
      add(transfers.betweenCustomers(customer, account))
      add(loanBook.planned)
      add(policyBook.planned)
      const suspicion = suspicions.suspicionOf(customer.index, customer.place)
      if (suspicion) add(this.#laundering.movementsOf(customer, account, suspicion))
    }
    promised.sort(byTime)
    this.#requireWithin(account, promised)
    return promised
  }

  /** Nothing may be promised outside the time in which the account can be used. */
  #requireWithin(account: Account, promised: readonly Draft[]): void {
    const first = promised[0]
    const last = promised[promised.length - 1]
    if (!first || !last) return
    if (
      first.second >= (account.openedDay + 1) * SECONDS_PER_DAY &&
      last.second < account.usableUntilDay * SECONDS_PER_DAY
    )
      return
    const outside = first.second < (account.openedDay + 1) * SECONDS_PER_DAY ? first : last
    throw new BugError(
      `Cannot post a ${outside.kind} on ${account.id}: found second ${outside.second}; expected it after day ${account.openedDay} and before day ${account.usableUntilDay}`,
    )
  }

  /** In opening hours, and not before the customer was entered. */
  #openingSecond({ sinceSecond }: Customer, account: Account, row: number): number {
    const opening = account.openedDay * SECONDS_PER_DAY + OPENING_SECOND
    const from = Math.max(opening, sinceSecond)
    return from + this.#draws.below(opening + OPENING_SECONDS - from, row)
  }

  #closingSecond(account: Account, row: number): number {
    return (
      (account.closedDay as number) * SECONDS_PER_DAY +
      OPENING_SECOND +
      this.#draws.below(OPENING_SECONDS, row, 2)
    )
  }
}

/** Dormant customers stop moving money half a year before they count as dormant. */
function ownMovementsUntil(customer: Customer, account: Account): number {
  if (customer.status !== 'dormant' || customer.statusDay === null) return account.usableUntilDay
  return Math.min(account.usableUntilDay, customer.statusDay - DORMANCY_DAYS)
}

/**
 * For each promised movement the lowest sum of it and those after it within the reserve's reach, at most 0: what must
 * stay on the account so that all of them can be paid. One more entry, 0, stands for the end.
 */
function reserves(promised: readonly Draft[]): Float64Array {
  const lowest = new Float64Array(promised.length + 1)
  for (let i = 0; i < promised.length; i++) {
    const until = (promised[i] as Draft).second + RESERVE_SECONDS
    let sum = 0
    for (let j = i; j < promised.length && (promised[j] as Draft).second < until; j++) {
      sum += (promised[j] as Draft).cents
      if (sum < (lowest[i] as number)) lowest[i] = sum
    }
  }
  return lowest
}
