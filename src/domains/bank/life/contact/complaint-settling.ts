import { isWorkingDay, SECONDS_PER_DAY, workingDayFrom, workingDayUpTo } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { ComplaintType } from '../../lists.ts'
import type { Role } from '../staff-contract.ts'
import type { World } from '../world.ts'
import type { Window } from './contact-times.ts'
import type { Occasion } from './contract.ts'

const RESOLUTION_HOURS_MAX = 168
/** Opening hours in which a complaint is settled, from the first to the last full one. */
const FIRST_HOUR = 9
const LAST_HOUR = 16
const SECONDS_PER_HOUR = 3600
const COLLEAGUES_TRIED = 12

/** Who takes care of a complaint, and when it is settled. */
export class SettlingRules {
  readonly #world: World
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#draws = world.draws('complaint.settling')
  }

  /** Whole hours after the filing, at most a week, on a working day in opening hours; null when time ran out. */
  resolvedSecond(filed: number, { until }: Window, row: number): number | null {
    const hours = this.#draws.between(1, RESOLUTION_HOURS_MAX, row, Draw.hours)
    const target = filed + hours * SECONDS_PER_HOUR
    const targetDay = Math.floor(target / SECONDS_PER_DAY)
    const day = isWorkingDay(targetDay) ? targetDay : workingDayUpTo(targetDay)
    const past = filed % SECONDS_PER_HOUR
    const hour = Math.floor((target % SECONDS_PER_DAY) / SECONDS_PER_HOUR)
    const isOpen = day === targetDay && hour >= FIRST_HOUR && hour <= LAST_HOUR
    const chosen = isOpen ? hour : this.#draws.between(FIRST_HOUR, LAST_HOUR, row, Draw.hour)
    let resolved = day * SECONDS_PER_DAY + chosen * SECONDS_PER_HOUR + past
    if (resolved <= filed || resolved > filed + RESOLUTION_HOURS_MAX * SECONDS_PER_HOUR)
      resolved = this.#nextMorning(filed) + past
    return resolved < until ? resolved : null
  }

  #nextMorning(filed: number): number {
    const day = workingDayFrom(Math.floor(filed / SECONDS_PER_DAY) + 1)
    return day * SECONDS_PER_DAY + FIRST_HOUR * SECONDS_PER_HOUR
  }

  /** Someone who was there when the complaint came in, and until it was settled. */
  inChargeOf(type: ComplaintType, about: Occasion | null, from: number, until: number, row: number): number {
    const role = roleFor(type, about)
    const { staff } = this.#world
    const first = Math.floor(from / SECONDS_PER_DAY)
    const last = Math.floor(until / SECONDS_PER_DAY)
    for (let k = 0; k < COLLEAGUES_TRIED; k++) {
      const employee = staff.pick(role, first, this.#draws.bits(row, Draw.colleague + k))
      if (staff.isAtWork(employee, last)) return employee
    }
    return staff.headOf(role)
  }
}

const Draw = { hours: 0, hour: 1, colleague: 2 } as const

function roleFor(type: ComplaintType, about: Occasion | null): Role {
  if (type === 'fraud') return 'Compliance Officer'
  if (type === 'product' && about?.type === 'loan') return 'Loan Officer'
  return type === 'product' && about?.type === 'policy'
    ? 'Insurance Agent'
    : 'Customer Service Representative'
}
