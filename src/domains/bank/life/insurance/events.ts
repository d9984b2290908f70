import { addMonths, formatDay, isWorkingDay, workingDayFrom } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { fillTemplate } from '../../vocabulary/fill-template.ts'
import {
  assistedRenewals,
  automaticRenewals,
  beneficiaryModifications,
  cancellations,
  cancellationsByType,
  modifications,
  premiumReturned,
  reinstatements,
} from '../../vocabulary/policy-event-descriptions.ts'
import type { Customer } from '../contracts.ts'
import type { World } from '../world.ts'
import type { Course } from './course.ts'
import type { Beneficiary, PolicyEvent, PremiumPayment } from './policy.ts'
import type { Seat } from './pool.ts'
import { GRACE_DAYS, POLICIES_PER_CUSTOMER_MAX } from './products.ts'
import type { Terms } from './terms.ts'

export const EVENTS_PER_POLICY_MAX = 16
/** On working days; the others are renewals by themselves. Half of all events are done by somebody. */
const ASSISTED_RENEWAL_SHARE = 0.5
const ASSISTED_MODIFICATION_SHARE = 0.6
const AGENT_SHARE = 0.6
/** How often a policy is changed, at most so many times. */
const MODIFIED_SHARES = [0.35, 0.1] as const
const FIRST_MODIFICATION_DAYS = 15

/** A policy whose history is told. */
export interface Recorded {
  readonly customer: Customer
  readonly seat: Seat
  readonly course: Course
  readonly terms: Terms
  readonly beneficiaries: readonly Beneficiary[]
  readonly payments: readonly PremiumPayment[]
  readonly coveredUntil: number
}

/** What the history of a policy tells. */
export class EventRules {
  readonly #world: World
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#draws = world.draws('policy.event')
  }

  /** The events of a policy in order of time. */
  eventsOf(recorded: Recorded): readonly PolicyEvent[] {
    const { course } = recorded
    const events: PolicyEvent[] = [...this.#renewals(recorded), ...this.#modifications(recorded)]
    if (course.cured >= 0) events.push(this.#reinstatement(recorded))
    events.sort((a, b) => a.day - b.day)
    if (course.status === 'cancelled') events.push(this.#cancellation(recorded))
    return events
  }

  /** One at each anniversary at which the policy was in force. */
  #renewals(recorded: Recorded): PolicyEvent[] {
    const { course, terms } = recorded
    const events: PolicyEvent[] = []
    if (!course.renews) return events
    const until = Math.min(this.#world.asOf, course.endedDay ?? this.#world.asOf)
    for (let year = 1; addMonths(course.startDay, year * 12) < until; year++) {
      const day = addMonths(course.startDay, year * 12)
      const row = rowOf(recorded, year)
      const isAssisted = isWorkingDay(day) && this.#draws.chance(ASSISTED_RENEWAL_SHARE, row, Draw.isAssisted)
      const template = this.#draws.pick(isAssisted ? assistedRenewals : automaticRenewals, row, Draw.wording)
      events.push({
        type: 'renewal',
        day,
        description: fillTemplate(template, {
          premium: dollars(terms.premium),
          until: formatDay(addMonths(course.startDay, (year + 1) * 12)),
        }),
        employee: isAssisted ? this.#employee(day, row) : -1,
      })
    }
    return events
  }

  /** Small changes on days on which the policy was in force; always one on the showcase. */
  #modifications(recorded: Recorded): PolicyEvent[] {
    const { seat, course, coveredUntil, beneficiaries } = recorded
    const events: PolicyEvent[] = []
    const first = course.startDay + FIRST_MODIFICATION_DAYS
    const last = Math.min(coveredUntil, this.#world.asOf) - 5
    for (const [at, share] of MODIFIED_SHARES.entries()) {
      const row = rowOf(recorded, 6 + at)
      const isMade = (seat.isShowcase && at === 0) || this.#draws.chance(share, row, Draw.isMade)
      if (!isMade || first > last) continue
      const day = workingDayFrom(this.#draws.between(first, last, row, Draw.day))
      const dueUnpaid = this.#restedFrom(recorded)
      if (course.cured >= 0 && day >= dueUnpaid && day <= course.reinstatedDay) continue
      const beneficiary = beneficiaries[0]
      const isTheirs = beneficiary !== undefined && this.#draws.chance(0.5, row, Draw.isTheirs)
      const template = this.#draws.pick(
        isTheirs ? beneficiaryModifications : modifications,
        row,
        Draw.wording,
      )
      const isAssisted = this.#draws.chance(ASSISTED_MODIFICATION_SHARE, row, Draw.isAssisted)
      events.push({
        type: 'modification',
        day,
        description: fillTemplate(template, { beneficiary: beneficiary?.name ?? '' }),
        employee: isAssisted ? this.#employee(day, row) : -1,
      })
    }
    return events
  }

  #reinstatement(recorded: Recorded): PolicyEvent {
    const { course, terms, payments } = recorded
    const day = course.reinstatedDay
    const row = rowOf(recorded, 8)
    const arrears = payments.filter((payment) => payment.day === day && payment.status === 'completed').length
    return {
      type: 'reinstatement',
      day,
      description: fillTemplate(this.#draws.pick(reinstatements, row, Draw.wording), {
        lapsed: formatDay(this.#restedFrom(recorded) + GRACE_DAYS),
        amount: dollars(arrears * terms.premium),
      }),
      employee: this.#employee(day, row),
    }
  }

  #cancellation(recorded: Recorded): PolicyEvent {
    const { seat, course, terms } = recorded
    const day = course.endedDay as number
    const row = rowOf(recorded, 9)
    const pool = this.#draws.chance(0.5, row, Draw.isTheirs) ? cancellationsByType[seat.type] : cancellations
    const reason = fillTemplate(this.#draws.pick(pool, row, Draw.wording), { date: formatDay(day) })
    const returned = fillTemplate(premiumReturned, { amount: dollars(terms.premium) })
    return {
      type: 'cancellation',
      day,
      description: course.reversed < 0 ? reason : `${reason} ${returned}`,
      employee: this.#employee(day, row),
    }
  }

  /** When the premium was due that came only after the lapse. */
  #restedFrom({ course, payments }: Recorded): number {
    const late = payments.find(({ day, status }) => day === course.reinstatedDay && status === 'completed')
    return late?.dueDay ?? course.reinstatedDay
  }

  #employee(day: number, row: number): number {
    const role = this.#draws.chance(AGENT_SHARE, row, Draw.role) ? 'Insurance Agent' : 'Operations Specialist'
    return this.#world.staff.pick(role, day, this.#draws.bits(row, Draw.employee))
  }
}

/** `1,234.50` without the comma. */
const dollars = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

const rowOf = ({ customer, seat }: Recorded, event: number): number =>
  (customer.index * POLICIES_PER_CUSTOMER_MAX + seat.ordinal) * EVENTS_PER_POLICY_MAX + event

const Draw = {
  isAssisted: 0,
  wording: 1,
  isMade: 2,
  day: 3,
  isTheirs: 4,
  role: 5,
  employee: 6,
} as const
