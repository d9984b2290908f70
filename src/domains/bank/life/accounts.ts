import { Allocation } from '../../../core/allocation.ts'
import { spreadFrom, spreadUpTo, workingDayUpTo } from '../../../core/calendar.ts'
import { Cohort } from '../../../core/cohort.ts'
import type { Draws } from '../../../core/draws.ts'
import { IdManager, ROOTS_MAX } from '../../../core/id-manager.ts'
import { luhnDigit, UniqueValues } from '../../../core/unique-values.ts'
import type { AccountType, Currency } from '../lists.ts'
import type { Account, Customer } from './contracts.ts'
import type { World } from './world.ts'

/** Types of the accounts that are not checking accounts; with half of all accounts checking: .30, .15 and .05 of all. */
const OTHER_TYPES = { savings: 0.6, money_market: 0.3, cd: 0.1 } as const
const ACCOUNTS_PER_CUSTOMER_MAX = 2
/** Of the non-checking accounts, as the five per cent of all accounts kept in other currencies. */
const FOREIGN_SHARE = 0.1
const FOREIGN: readonly Currency[] = ['EUR', 'GBP', 'CAD']
const FIRST_ACCOUNT_WITHIN_DAYS = 30
const OPENING_WITHIN_DAYS = 365
const OVERDRAFT_SHARE = 0.3
const OVERDRAFT_LIMITS_CENTS = [50_000, 100_000, 150_000, 200_000, 300_000]
/** Yearly interest by type, from and to, scaled by 10,000. */
const INTEREST: Readonly<Record<AccountType, readonly [number, number]>> = {
  checking: [0, 0],
  savings: [50, 250],
  money_market: [150, 400],
  cd: [250, 475],
}

/** Which accounts each customer has, and what became of them. */
export class AccountRules {
  readonly #world: World
  readonly #types: Allocation<keyof typeof OTHER_TYPES>
  readonly #foreign: Cohort
  readonly #closedSeconds: Cohort
  readonly #numbers: UniqueValues
  readonly #draws: Draws

  constructor(world: World) {
    const { cast, seed } = world
    this.#world = world
    const others = cast.count('saver') + cast.secondAccounts
    this.#types = new Allocation(seed, 'account.type', others, OTHER_TYPES)
    this.#foreign = new Cohort(seed, 'account.foreign', others, Math.round(others * FOREIGN_SHARE))
    this.#closedSeconds = new Cohort(
      seed,
      'account.closedSecond',
      cast.secondAccounts,
      cast.closedSecondAccounts,
    )
    this.#numbers = new UniqueValues(seed, 'account numbers', ROOTS_MAX * ACCOUNTS_PER_CUSTOMER_MAX)
    this.#draws = world.draws('account')
  }

  /** The accounts of a customer in the order in which they were opened; none, one or two. */
  accountsOf(customer: Customer): readonly Account[] {
    const { zone, rank, secondAccount } = customer.place
    if (zone === 'visitor') return []
    const isChecking = zone === 'applicant' || zone === 'spender'
    const first = this.#account(customer, 0, isChecking ? -1 : rank, this.#firstOpened(customer))
    if (secondAccount < 0) return [first]
    const opened = this.#secondOpened(customer, first)
    const second = this.#account(customer, 1, this.#world.cast.count('saver') + secondAccount, opened)
    return [first, second]
  }

  /** The checking account of a customer who has one, without the second account. */
  checkingAccountOf(customer: Customer): Account {
    return this.#account(customer, 0, -1, this.#firstOpened(customer))
  }

  /** @param other number among the accounts that are not checking accounts, or -1 for a checking account. */
  #account(customer: Customer, ordinal: number, other: number, openedDay: number): Account {
    const row = customer.index * ACCOUNTS_PER_CUSTOMER_MAX + ordinal
    const type: AccountType = other < 0 ? 'checking' : this.#types.labelOf(other)
    const [low, high] = INTEREST[type]
    const hasOverdraft = type === 'checking' && this.#draws.chance(OVERDRAFT_SHARE, row, Draw.hasOverdraft)
    return {
      ordinal,
      id: IdManager.child('ACC', customer.index, ordinal, 1),
      number: this.#number(row),
      type,
      openedDay,
      ...this.#status(customer, ordinal, row, openedDay),
      currency: this.#foreign.has(other) ? this.#draws.pick(FOREIGN, row, Draw.currency) : 'USD',
      branch: customer.branch,
      interestRate: low === 0 ? 0 : Math.floor(this.#draws.between(low, high, row, Draw.interest) / 5) * 5,
      overdraftLimit: hasOverdraft ? this.#draws.pick(OVERDRAFT_LIMITS_CENTS, row, Draw.overdraftLimit) : 0,
    }
  }

  /** Those who came for a checking account open it with the relationship, others within a year. */
  #firstOpened(customer: Customer): number {
    const { sinceDay, place, index } = customer
    const within = place.zone === 'saver' ? OPENING_WITHIN_DAYS : FIRST_ACCOUNT_WITHIN_DAYS
    const last =
      (customer.statusDay ?? this.#world.asOf) - (customer.status === 'active' ? 0 : DORMANT_TAIL_DAYS)
    const room = Math.max(0, Math.min(within, Math.floor((last - sinceDay) / 2)))
    return workingDayFromWithin(
      sinceDay + this.#draws.below(room + 1, index, Draw.opened),
      this.#world.asOf - 1,
      this.#draws.bits(index, Draw.weekday),
    )
  }

  #secondOpened(customer: Customer, first: Account): number {
    const room = Math.max(1, Math.floor((first.usableUntilDay - first.openedDay) / 2))
    const day =
      first.openedDay +
      this.#draws.below(Math.min(room, 3 * OPENING_WITHIN_DAYS), customer.index, Draw.secondOpened)
    return workingDayFromWithin(
      day,
      this.#world.asOf - 1,
      this.#draws.bits(customer.index, Draw.secondWeekday),
    )
  }

  #status(
    customer: Customer,
    ordinal: number,
    row: number,
    openedDay: number,
  ): Pick<Account, 'status' | 'frozenDay' | 'closedDay' | 'usableUntilDay'> {
    const { asOf, cast } = this.#world
    const { part, secondAccount } = customer.place
    if (customer.status === 'closed' && customer.statusDay !== null) {
      return {
        status: 'closed',
        frozenDay: null,
        closedDay: customer.statusDay,
        usableUntilDay: customer.statusDay,
      }
    }
    if (ordinal === 1 && this.#closedSeconds.has(secondAccount) && asOf - openedDay > 60) {
      const closedDay = spreadUpTo(
        this.#draws.between(openedDay + 40, asOf - 1, row, Draw.ended),
        this.#draws.bits(row, Draw.endedWeekday),
      )
      return { status: 'closed', frozenDay: null, closedDay, usableUntilDay: closedDay }
    }
    const isFrozen = ordinal === 0 && (part === 'frozen' || part === 'suspectFrozen')
    if (isFrozen) {
      const suspect = cast.suspectIndexOf(customer.place)
      const frozenDay =
        suspect >= 0
          ? this.#world.suspicions.frozenDayOf(customer.index, customer.place)
          : spreadUpTo(
              this.#draws.between(openedDay + 100, asOf - 2, row, Draw.ended),
              this.#draws.bits(row, Draw.endedWeekday),
            )
      return { status: 'frozen', frozenDay, closedDay: null, usableUntilDay: frozenDay }
    }
    return { status: 'active', frozenDay: null, closedDay: null, usableUntilDay: asOf }
  }

  /** Eleven drawn digits and a check digit by Luhn's formula. */
  #number(row: number): string {
    const digits = String(this.#numbers.at(row)).padStart(11, '0')
    return `${digits}${luhnDigit(digits)}`
  }
}

/** Movements of a customer who fell asleep or left end so many days before. */
const DORMANT_TAIL_DAYS = 185
const Draw = {
  opened: 0,
  secondOpened: 1,
  ended: 2,
  currency: 3,
  interest: 4,
  hasOverdraft: 5,
  overdraftLimit: 6,
  weekday: 7,
  secondWeekday: 8,
  endedWeekday: 9,
} as const

function workingDayFromWithin(day: number, last: number, bits: number): number {
  const next = spreadFrom(day, bits)
  return next <= last ? next : workingDayUpTo(last)
}
