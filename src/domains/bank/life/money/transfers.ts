import { monthOf, monthStart, SECONDS_PER_DAY, workingDayUpTo } from '../../../../core/calendar.ts'
import { logNormal } from '../../../../core/distribution.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import type { Account, Customer, PlannedPosting } from '../contracts.ts'
import { type Pair, Pairing } from '../households.ts'
import type { World } from '../world.ts'

/** Transfers a year between two people who know each other. */
const YEARLY_FROM = 1
const YEARLY_TO = 5
const AMOUNT_MEDIAN_CENTS = 11_000
const AMOUNT_SIGMA = 0.9
const AMOUNT_MIN_CENTS = 500
const AMOUNT_MAX_CENTS = 250_000
const EARLIEST_SECOND = 8 * 3600
const AWAKE_SECONDS = 14 * 3600
/** The share of the salary that goes to savings each month, in per cent. */
const SAVING_FROM_PERCENT = 4
const SAVING_TO_PERCENT = 14
/** Standing orders are carried out two days after payday, early in the morning. */
export const PAYDAY_OF_MONTH = 25
const DAYS_AFTER_PAYDAY = 2
const STANDING_ORDER_SECOND = 4 * 3600
const MONTHS = 4096

/** The payday of a month: the 25th, or the last working day before it. */
export const paydayOf = (month: number): number => workingDayUpTo(monthStart(month) + PAYDAY_OF_MONTH - 1)

/**
 * Money that moves between accounts of the bank. Whether, when and how much follows from the pair and from both
 * accounts' dates alone, so either side works out the same movement without asking the other.
 */
export class TransferRules {
  readonly #world: World
  readonly #friends: Pairing
  readonly #amounts = logNormal(AMOUNT_MEDIAN_CENTS, AMOUNT_SIGMA)
  readonly #draws: Draws
  readonly #saving: Draws

  constructor(world: World) {
    this.#world = world
    this.#friends = new Pairing(world, 'friends')
    this.#draws = world.draws('transfer')
    this.#saving = world.draws('standing order')
  }

  /** Transfers to and from friends and the other half of the household, on a customer's checking account. */
  betweenCustomers(customer: Customer, account: Account): PlannedPosting[] {
    const planned: PlannedPosting[] = []
    const friend = this.#friends.pairOf(customer.place)
    if (friend) this.#addPair(planned, account, friend, 'TRF', 0)
    const household = this.#world.households.householdOf(customer.place)
    if (household) this.#addPair(planned, account, household, 'TRH', 1)
    return planned
  }

  /** Monthly savings from a checking account to the same customer's other account, seen from one of the two. */
  betweenOwn(customer: Customer, accounts: readonly Account[], seenFrom: Account): PlannedPosting[] {
    const [checking, other] = accounts
    if (!checking || !other || checking.type !== 'checking' || other.type === 'cd') return []
    if (checking.currency !== other.currency || customer.monthlySalary === 0) return []
    const percent = this.#saving.between(SAVING_FROM_PERCENT, SAVING_TO_PERCENT, customer.index)
    const cents = Math.max(2000, Math.floor((customer.monthlySalary * percent) / 100 / 1000) * 1000)
    const from = Math.max(checking.openedDay, other.openedDay)
    const until = Math.min(checking.usableUntilDay, other.usableUntilDay)
    const isPayer = seenFrom === checking
    const planned: PlannedPosting[] = []
    for (let month = monthOf(from); month <= monthOf(until); month++) {
      const day = paydayOf(month) + DAYS_AFTER_PAYDAY
      if (day <= from || day >= until) continue
      planned.push({
        second: day * SECONDS_PER_DAY + STANDING_ORDER_SECOND,
        cents: isPayer ? -cents : cents,
        kind: isPayer ? 'standing_order_out' : 'standing_order_in',
        referenceType: 'transfer',
        referenceId: IdManager.child('TSO', customer.index, month, 4),
        counterparty: isPayer ? other.number : checking.number,
      })
    }
    return planned
  }

  #addPair(planned: PlannedPosting[], own: Account, pair: Pair, prefix: string, pairing: number): void {
    const { accounts, customers } = this.#world
    const other = accounts.checkingAccountOf(customers.customerOf(pair.partner))
    const from = Math.max(own.openedDay, other.openedDay)
    const until = Math.min(own.usableUntilDay, other.usableUntilDay)
    const row = pair.key * 2 + pairing
    const monthly = this.#draws.between(YEARLY_FROM, YEARLY_TO, row, MONTHS) / 12
    for (let month = monthOf(from); month <= monthOf(until); month++) {
      const k = month * 4
      if (!this.#draws.chance(monthly, row, k)) continue
      const day = monthStart(month) + this.#draws.below(28, row, k + 1)
      if (day <= from || day >= until) continue
      const bits = this.#draws.bits(row, k + 2)
      const isPayer = (bits & 1) === (pair.isFirst ? 1 : 0)
      const cents = roundAmount(this.#amounts.at(this.#draws.bits(row, k + 3)))
      planned.push({
        second: day * SECONDS_PER_DAY + EARLIEST_SECOND + ((bits >>> 1) % AWAKE_SECONDS),
        cents: isPayer ? -cents : cents,
        kind: isPayer ? 'transfer_out' : 'transfer_in',
        referenceType: 'transfer',
        referenceId: IdManager.child(prefix, pair.key, month, 4),
        counterparty: other.number,
      })
    }
  }
}

/** People send whole dollars, and larger sums in tens. */
function roundAmount(cents: number): number {
  const clamped = Math.min(Math.max(cents, AMOUNT_MIN_CENTS), AMOUNT_MAX_CENTS)
  const step = clamped > 20_000 ? 1000 : 100
  return Math.round(clamped / step) * step
}
