import { SECONDS_PER_DAY, spreadFrom, workingDayFrom, workingDayUpTo } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { Customer } from '../contracts.ts'
import { DORMANCY_DAYS, OPENING_SECOND, OPENING_SECONDS } from '../customers.ts'
import type { World } from '../world.ts'

/** Seconds within which something may happen: from the first to before `until`. */
export interface Window {
  readonly from: number
  readonly until: number
}

const CLOSING_SECOND = OPENING_SECOND + OPENING_SECONDS
const MORNING_SECOND = 7 * 3600
const WAKING_SECONDS = 16 * 3600
const dayOf = (second: number): number => Math.floor(second / SECONDS_PER_DAY)

/** When contacts take place. */
export class ContactTimes {
  readonly #world: World
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#draws = world.draws('contact.time')
  }

  /** While customer and bank are in touch: from onboarding to the day before leaving, the last movement, or as-of. */
  windowOf(customer: Customer): Window {
    const { status, statusDay, sinceSecond } = customer
    const end =
      statusDay === null ? this.#world.asOf : status === 'closed' ? statusDay : statusDay - DORMANCY_DAYS + 1
    return { from: sinceSecond, until: end * SECONDS_PER_DAY }
  }

  /** A second of the window that suits the way of contact, or -1 when none does. */
  within(window: Window, isStaffed: boolean, row: number): number {
    if (window.from >= window.until) return -1
    return isStaffed ? this.#staffed(window, row) : this.#anytime(window, row)
  }

  /** Employees are there on working days in opening hours. */
  #staffed({ from, until }: Window, row: number): number {
    const drawn = from + Math.floor(this.#draws.fraction(row, Draw.moment) * (until - from))
    for (const day of [
      spreadFrom(dayOf(drawn), this.#draws.bits(row, Draw.weekday)),
      workingDayFrom(dayOf(drawn)),
      workingDayUpTo(dayOf(until - 1)),
      workingDayFrom(dayOf(from)),
      workingDayFrom(dayOf(from) + 1),
    ]) {
      const first = Math.max(from, day * SECONDS_PER_DAY + OPENING_SECOND)
      const end = Math.min(until, day * SECONDS_PER_DAY + CLOSING_SECOND)
      if (first < end) return first + this.#draws.below(end - first, row, Draw.hour)
    }
    return -1
  }

  /** Alone, people do their banking while they are awake. */
  #anytime({ from, until }: Window, row: number): number {
    const drawn = from + Math.floor(this.#draws.fraction(row, Draw.moment) * (until - from))
    const second =
      dayOf(drawn) * SECONDS_PER_DAY + MORNING_SECOND + this.#draws.below(WAKING_SECONDS, row, Draw.hour)
    return second >= from && second < until ? second : drawn
  }
}

const Draw = { moment: 0, hour: 1, weekday: 2 } as const
