import { isWorkingDay, SECONDS_PER_DAY, workingDayFrom } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { highRiskCountries } from '../../vocabulary/high-risk-countries.ts'
import type { Account, Customer, PlannedPosting } from '../contracts.ts'
import { OPENING_SECOND, OPENING_SECONDS } from '../customers.ts'
import type { Suspicion } from '../suspicions.ts'
import type { World } from '../world.ts'

/** Cash in sums just below the amount that must be reported. */
const STRUCTURED_FROM_CENTS = 810_000
const STRUCTURED_TO_CENTS = 995_000
const STRUCTURED_DEPOSITS = [3, 5] as const
const BURST_FUNDING_CENTS = [4_000_000, 9_000_000] as const
const BURST_WIRES = [10, 14] as const
const ABROAD_WIRES = [2, 4] as const
const ABROAD_CENTS = [300_000, 950_000] as const
const HOUR = 3600

/** The movements of a suspect, as planned postings on the checking account. */
export class LaunderingRules {
  readonly #draws: Draws

  constructor(world: World) {
    this.#draws = world.draws('laundering')
  }

  movementsOf(customer: Customer, account: Account, { pattern, startDay }: Suspicion): PlannedPosting[] {
    const postings =
      pattern === 'structuring'
        ? this.#structuring(customer.index, startDay)
        : pattern === 'unusual_pattern'
          ? this.#burst(customer.index, startDay)
          : this.#abroad(customer.index, startDay)
    return postings.filter(({ second }) => second < account.usableUntilDay * SECONDS_PER_DAY)
  }

  /** Several cash deposits below the reporting threshold within a week, wired away soon after. */
  #structuring(row: number, startDay: number): PlannedPosting[] {
    const count = this.#draws.between(STRUCTURED_DEPOSITS[0], STRUCTURED_DEPOSITS[1], row)
    const postings: PlannedPosting[] = []
    let day = workingDayFrom(startDay)
    let total = 0
    for (let i = 0; i < count; i++) {
      const cents =
        this.#draws.between(STRUCTURED_FROM_CENTS / 1000, STRUCTURED_TO_CENTS / 1000, row, 10 + i) * 1000
      postings.push(
        movement(
          day,
          OPENING_SECOND + this.#draws.below(OPENING_SECONDS, row, 20 + i),
          cents,
          'cash_deposit',
        ),
      )
      total += cents
      day = workingDayFrom(day + 1)
    }
    const wired = Math.floor((total * 0.93) / 10_000) * 10_000
    postings.push(
      movement(nextWorkingDay(day), 11 * HOUR + this.#draws.below(3 * HOUR, row, 30), -wired, 'wire_out'),
    )
    return postings
  }

  /** One large receipt, split into a burst of wires on the same day. */
  #burst(row: number, startDay: number): PlannedPosting[] {
    const day = workingDayFrom(startDay)
    const funding =
      this.#draws.between(BURST_FUNDING_CENTS[0] / 10_000, BURST_FUNDING_CENTS[1] / 10_000, row) * 10_000
    const count = this.#draws.between(BURST_WIRES[0], BURST_WIRES[1], row, 1)
    const postings = [movement(day, 8 * HOUR + this.#draws.below(HOUR, row, 2), funding, 'income')]
    const average = Math.floor((funding * 0.94) / count / 1000)
    for (let i = 0; i < count; i++) {
      const cents = this.#draws.between(Math.floor(average * 0.8), average, row, 10 + i) * 1000
      const second = 10 * HOUR + Math.floor((i * 8 * HOUR) / count) + this.#draws.below(900, row, 40 + i)
      postings.push(movement(day, second, -cents, 'wire_out'))
    }
    return postings
  }

  /** Wires to a country on the bank's list, paid for by a receipt shortly before. */
  #abroad(row: number, startDay: number): PlannedPosting[] {
    const country = this.#draws.pick(highRiskCountries, row).code
    const count = this.#draws.between(ABROAD_WIRES[0], ABROAD_WIRES[1], row, 1)
    const postings: PlannedPosting[] = []
    let day = workingDayFrom(startDay)
    for (let i = 0; i < count; i++) {
      const cents = this.#draws.between(ABROAD_CENTS[0] / 5000, ABROAD_CENTS[1] / 5000, row, 10 + i) * 5000
      postings.push(movement(day, 9 * HOUR + this.#draws.below(HOUR, row, 20 + i), cents + 10_000, 'income'))
      const wire = movement(day, 12 * HOUR + this.#draws.below(4 * HOUR, row, 30 + i), -cents, 'wire_out')
      postings.push({ ...wire, country })
      day = workingDayFrom(day + 2 + this.#draws.below(2, row, 50 + i))
    }
    return postings
  }
}

function movement(day: number, second: number, cents: number, kind: PlannedPosting['kind']): PlannedPosting {
  return { second: day * SECONDS_PER_DAY + second, cents, kind, referenceType: null, referenceId: null }
}

function nextWorkingDay(day: number): number {
  let next = day + 1
  while (!isWorkingDay(next)) next++
  return next
}
