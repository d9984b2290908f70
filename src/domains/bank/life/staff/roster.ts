import { apportion } from '../../../../core/allocation.ts'
import { workingDayFrom, workingDayUpTo } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { departmentNames } from '../../lists.ts'
import { Interleaving } from './interleaving.ts'
import { BRANCH_MANAGER, DIRECTOR, HEAD, POSITIONS, type Position } from './positions.ts'

/** The managing director is number 0, the heads of department follow in the order of the departments. */
export const HEADS = departmentNames.length
const LEADERS = 1 + HEADS

const others = [...POSITIONS.keys()].filter((place) => place !== BRANCH_MANAGER)
/** Those who opened the bank, in waves so that everyone's manager is there first; each names a position. */
const FOUNDERS: readonly number[] = [
  BRANCH_MANAGER,
  BRANCH_MANAGER,
  ...others,
  ...others.filter((place) => (POSITIONS[place] as Position).founders > 1),
]
/** Days after the bank's first on which the director, the heads and the founders were hired, evenly one after another. */
const FOUNDING_DAYS = { director: 0, heads: 7, founders: 28, end: 80 } as const
/** Everyone else was hired from here on; the last so many days before as-of, so that everyone has arrived. */
const GROWTH_AFTER_DAYS = 90
const LAST_HIRE_DAYS_AGO = 15
const FIRST_GROWN = LEADERS + FOUNDERS.length
/** Steps of a draw within one person's share of the years; few enough that all products stay exact. */
const STEPS = 1024

/** How many of those below the heads are so in each position, founders not counted. */
function grownSizes(grown: number): number[] {
  const all = grown + FOUNDERS.length
  return apportion(
    grown,
    POSITIONS.map(({ share, founders }) => Math.max(0, share * all - founders)),
  )
}

/**
 * Who holds which position, and when each was hired: the later the number, the later the day. Within a position people
 * have a number too, from 0 in the order of hiring, and so those hired by a day are counted without looking at anyone.
 */
export class Roster {
  readonly count: number
  readonly #firstDay: number
  readonly #growthDay: number
  readonly #growthDays: number
  readonly #grown: Interleaving
  readonly #draws: Draws

  constructor(count: number, firstDay: number, asOf: number, draws: Draws) {
    this.count = count
    this.#firstDay = firstDay
    this.#growthDay = firstDay + GROWTH_AFTER_DAYS
    this.#growthDays = asOf - LAST_HIRE_DAYS_AGO - this.#growthDay
    this.#grown = new Interleaving(grownSizes(count - FIRST_GROWN))
    this.#draws = draws
  }

  /** The position of an employee: a place in POSITIONS, HEAD or DIRECTOR. */
  positionOf(employee: number): number {
    if (employee >= FIRST_GROWN) return this.#grown.partOf(employee - FIRST_GROWN)
    if (employee >= LEADERS) return FOUNDERS[employee - LEADERS] as number
    return employee === 0 ? DIRECTOR : HEAD
  }

  /** The number of an employee within the position, from 0 in the order of hiring. */
  rankOf(employee: number, position: number): number {
    return this.#countAmong(employee, position)
  }

  /** How many people hold or held the position. */
  sizeOf(position: number): number {
    return this.#countAmong(this.count, position)
  }

  /** The employee with this number within the position: the inverse of `positionOf` and `rankOf`. */
  employeeAt(position: number, rank: number): number {
    const { founders } = POSITIONS[position] as Position
    if (rank >= founders) return FIRST_GROWN + this.#grown.placeOf(position, rank - founders)
    let left = rank
    for (let i = 0; ; i++) if (FOUNDERS[i] === position && left-- === 0) return LEADERS + i
  }

  /** How many people of the position were hired up to that day. */
  hiredBy(position: number, day: number): number {
    return this.#countAmong(this.#allHiredBy(day), position)
  }

  /** The working day on which an employee was hired. */
  hireDayOf(employee: number): number {
    return workingDayFrom(employee < FIRST_GROWN ? this.#foundingDay(employee) : this.#grownDay(employee))
  }

  /** How many of the first `employees` hold the position. */
  #countAmong(employees: number, position: number): number {
    if (employees >= FIRST_GROWN) {
      const { founders } = POSITIONS[position] as Position
      return founders + this.#grown.countOf(position, employees - FIRST_GROWN)
    }
    let count = 0
    for (let i = 0; i < employees - LEADERS; i++) if (FOUNDERS[i] === position) count++
    return count
  }

  /** A day counts when it is a working day, so everyone whose own day lies before the next one is there. */
  #allHiredBy(day: number): number {
    const last = workingDayUpTo(day)
    if (last >= this.#growthDay) {
      const grown = Math.min(
        Math.floor(((last - this.#growthDay + 1) * this.#grown.size) / this.#growthDays),
        this.#grown.size,
      )
      const next = FIRST_GROWN + grown
      return grown < this.#grown.size && this.#grownDay(next) <= last ? next + 1 : next
    }
    let founders = 0
    while (founders < FIRST_GROWN && this.#foundingDay(founders) <= last) founders++
    return founders
  }

  #foundingDay(employee: number): number {
    if (employee === 0) return this.#firstDay + FOUNDING_DAYS.director
    const { heads, founders, end } = FOUNDING_DAYS
    if (employee < LEADERS) {
      return this.#firstDay + heads + Math.floor(((employee - 1) * (founders - heads - 7)) / HEADS)
    }
    return this.#firstDay + founders + Math.floor(((employee - LEADERS) * (end - founders)) / FOUNDERS.length)
  }

  /** Everyone has an equal share of the years, and a draw decides where in it the day lies. */
  #grownDay(employee: number): number {
    const place = employee - FIRST_GROWN
    const point = place * STEPS + this.#draws.below(STEPS, employee)
    return this.#growthDay + Math.floor((this.#growthDays * point) / (STEPS * this.#grown.size))
  }
}
