import { isWorkingDay, SECONDS_PER_DAY, workingDayFrom } from '../../../../../core/calendar.ts'
import type { Draws } from '../../../../../core/draws.ts'
import type { AuditAction, AuditEntity } from '../../../lists.ts'
import { OPENING_SECOND, OPENING_SECONDS } from '../../customers.ts'
import type { Role } from '../../staff-contract.ts'
import type { World } from '../../world.ts'
import type { AuditEntry } from '../contract.ts'

export type State = Readonly<Record<string, string | number | null>>

/** What was done to which record. */
export interface Deed {
  readonly entity: AuditEntity
  readonly id: string
  readonly action: AuditAction
  readonly before?: State
  readonly after?: State
}

/** Who did it: a certain employee, or someone of a role. */
export type Doer = { readonly employee: number } | { readonly role: Role }

const HOUR = 3600
/** Parts of a working day, in seconds after the branches opened: from, and how many. */
const PARTS = {
  anytime: [0, OPENING_SECONDS],
  morning: [0, 3 * HOUR],
  afternoon: [4 * HOUR, 4 * HOUR],
} as const

/** The audit log of one customer while it is written. */
export class Journal {
  readonly entries: AuditEntry[] = []
  readonly #world: World
  readonly #draws: Draws
  readonly #customer: number

  constructor(world: World, draws: Draws, customer: number) {
    this.#world = world
    this.#draws = draws
    this.#customer = customer
  }

  /** Something done on a day; what happened by itself while the bank was closed is entered on the next working day. */
  on(day: number, deed: Deed, doer: Doer): void {
    this.at(this.secondOn(this.enteredDay(day), 'anytime'), deed, doer)
  }

  /** Something done at a time within opening hours. */
  at(second: number, { entity, id, action, before, after }: Deed, doer: Doer): void {
    const day = Math.floor(second / SECONDS_PER_DAY)
    const bits = this.#draws.bits(this.#customer, this.entries.length * 2 + 1)
    const employee = 'role' in doer ? this.#world.staff.pick(doer.role, day, bits) : doer.employee
    this.entries.push({
      entity,
      entityId: id,
      action,
      employee,
      second,
      before: before ? JSON.stringify(before) : null,
      after: after ? JSON.stringify(after) : null,
    })
  }

  /** A time within opening hours, drawn. */
  secondOn(day: number, part: keyof typeof PARTS): number {
    const [from, count] = PARTS[part]
    const drawn = this.#draws.below(count, this.#customer, this.entries.length * 2)
    return day * SECONDS_PER_DAY + OPENING_SECOND + from + drawn
  }

  /** The day itself or the next working day, where there is one before as-of. */
  enteredDay(day: number): number {
    const next = workingDayFrom(day)
    return next < this.#world.asOf ? next : day
  }

  /** The time itself, or the next opening of the branches. */
  enteredSecond(second: number): number {
    const day = Math.floor(second / SECONDS_PER_DAY)
    const time = second - day * SECONDS_PER_DAY
    if (isWorkingDay(day) && time >= OPENING_SECOND && time <= OPENING_SECOND + OPENING_SECONDS) return second
    const isOver = time > OPENING_SECOND || !isWorkingDay(day)
    const next = workingDayFrom(isOver ? day + 1 : day)
    return (next < this.#world.asOf ? next : day) * SECONDS_PER_DAY + OPENING_SECOND
  }

  /** The employee while still at work on that day, else someone of the role. */
  onDuty(employee: number, day: number, role: Role): Doer {
    return this.#world.staff.isAtWork(employee, day) ? { employee } : { role }
  }
}
