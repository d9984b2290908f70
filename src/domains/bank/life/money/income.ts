import { addMonths, monthOf, monthStart, SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import { logNormal } from '../../../../core/distribution.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { Account, Customer } from '../contracts.ts'
import type { LoanBook } from '../lending/contract.ts'
import type { CustomerLife } from '../lives.ts'
import type { World } from '../world.ts'
import { Draft } from './draft.ts'
import { paydayOf } from './transfers.ts'

const SALARY_SECOND = 5 * 3600
const SALARY_SECONDS = 3000
/** Who is older is paid a pension by the same employer, on the same days. */
const RETIREMENT_YEARS = 67
/** Raises in January, in per cent of the first salary a year. */
const RAISE_PERCENT = 3
const RENT_SHARE = 0.5
const RENT_FROM_PERCENT = 22
const RENT_TO_PERCENT = 34
const RENT_SECOND = 7 * 3600
/** The self-employed are paid by clients, two or three times a month. */
const CLIENT_PAYMENT_MEDIAN_CENTS = 150_000
const CLIENT_PAYMENT_SIGMA = 0.5
const CLIENT_PAYMENT_MAX_CENTS = 790_000
const DAY_SECONDS = 10 * 3600
const MORNING_SECOND = 8 * 3600

/** What comes in and what goes out every month, whatever else happens. */
export class IncomeRules {
  readonly #clientPayments = logNormal(CLIENT_PAYMENT_MEDIAN_CENTS, CLIENT_PAYMENT_SIGMA)
  readonly #world: World
  readonly #salary: Draws
  readonly #client: Draws
  readonly #rent: Draws

  constructor(world: World) {
    this.#world = world
    this.#salary = world.draws('posting.salary')
    this.#client = world.draws('posting.client')
    this.#rent = world.draws('posting.rent')
  }

  /** What the customer earns in a month, about; in cents. */
  monthlyIncomeOf(customer: Customer): number {
    return customer.monthlySalary || Math.round(CLIENT_PAYMENT_MEDIAN_CENTS * 2.5)
  }

  /** Salaries or client payments, and the rent, on a checking account; by month, not sorted within it. */
  addTo(drafts: Draft[], { customer, loanBook }: CustomerLife, account: Account): void {
    const first = monthOf(account.openedDay)
    const last = monthOf(account.usableUntilDay - 1)
    const rent = this.#rentOf(customer)
    const rentUntil = homeBoughtIn(loanBook)
    const incomeUntil = hardshipSince(loanBook)
    const retirement = addMonths(customer.birthDay, RETIREMENT_YEARS * 12)
    for (let month = first; month <= last; month++) {
      if (rent > 0 && month <= rentUntil) this.#addRent(drafts, customer, account, month, rent)
      if (month >= incomeUntil) continue
      if (customer.monthlySalary > 0) this.#addSalary(drafts, customer, account, month, retirement)
      else this.#addClientPayments(drafts, customer, account, month)
    }
  }

  #addSalary(drafts: Draft[], customer: Customer, account: Account, month: number, retirement: number): void {
    const day = paydayOf(month)
    if (!isUsable(account, day)) return
    const years = Math.floor(month / 12) - Math.floor(monthOf(account.openedDay) / 12)
    const cents = Math.floor((customer.monthlySalary * (100 + RAISE_PERCENT * years)) / 100)
    const second = day * SECONDS_PER_DAY + SALARY_SECOND + this.#salary.below(SALARY_SECONDS, customer.index)
    const kind = day < retirement ? 'salary' : 'pension'
    drafts.push(new Draft(second, cents, kind, customer.index))
  }

  #addClientPayments(drafts: Draft[], customer: Customer, account: Account, month: number): void {
    const row = customer.index
    const count = 2 + this.#client.below(2, row, month * 8)
    for (let i = 0; i < count; i++) {
      const k = month * 8 + 1 + i * 2
      const bits = this.#client.bits(row, k)
      const day = monthStart(month) + ((bits >>> 16) % 28)
      if (!isUsable(account, day)) continue
      const cents = Math.min(this.#clientPayments.at(this.#client.bits(row, k + 1)), CLIENT_PAYMENT_MAX_CENTS)
      const second = day * SECONDS_PER_DAY + MORNING_SECOND + ((bits & 0xffff) % DAY_SECONDS)
      drafts.push(new Draft(second, Math.round(cents), 'income', bits & 0xffff))
    }
  }

  #rentOf(customer: Customer): number {
    if (!this.#rent.chance(RENT_SHARE, customer.index)) return 0
    // The property managers let homes in this country only.
    if (this.#world.addresses.livesAbroad(customer)) return 0
    const percent = this.#rent.between(RENT_FROM_PERCENT, RENT_TO_PERCENT, customer.index, 1)
    return Math.floor((this.monthlyIncomeOf(customer) * percent) / 100 / 500) * 500
  }

  #addRent(drafts: Draft[], customer: Customer, account: Account, month: number, cents: number): void {
    const day = monthStart(month) + this.#rent.below(4, customer.index, 2)
    if (!isUsable(account, day)) return
    const second = day * SECONDS_PER_DAY + RENT_SECOND + this.#rent.below(1800, customer.index, 3)
    drafts.push(new Draft(second, -cents, 'rent', customer.index))
  }
}

/** Whether money may move on the day: after the day of opening, before the account was frozen or closed. */
export const isUsable = (account: Account, day: number): boolean =>
  day > account.openedDay && day < account.usableUntilDay

/** The month in which a customer bought a home and so paid rent for the last time; never, without a mortgage. */
function homeBoughtIn({ loans }: LoanBook): number {
  const mortgage = loans.find(({ application }) => application.type === 'mortgage')
  return mortgage ? monthOf(mortgage.plan.disbursedDay) + 1 : Number.POSITIVE_INFINITY
}

/** The month from which nothing more comes in, which is why a defaulter stopped paying; never for others. */
export function hardshipSince({ loans }: LoanBook): number {
  const defaulted = loans.find(({ status }) => status === 'defaulted')
  if (!defaulted) return Number.POSITIVE_INFINITY
  const { disbursedDay, unpaidFrom } = defaulted.plan
  return monthOf(addMonths(disbursedDay, unpaidFrom)) - 1
}
