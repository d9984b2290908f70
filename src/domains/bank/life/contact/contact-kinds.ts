import { Allocation, apportion } from '../../../../core/allocation.ts'
import type { Channel, InteractionType, Outcome } from '../../lists.ts'
import type { World } from '../world.ts'
import type { Complainants } from './complainants.ts'
import type { ComplaintStates } from './complaint-states.ts'
import type { ContactCounts } from './contact-counts.ts'

/** How a contact takes place: with an employee, by chat in web and app, or alone. Staffed ways come first. */
const ways = ['phone', 'email', 'branch', 'web', 'mobile_app', 'web_alone', 'mobile_app_alone'] as const
type Way = (typeof ways)[number]

/**
 * Shares of all contacts, type by way. The rows add up to inquiry .35, support .30, complaint .15, account_update .10
 * and product_inquiry .10; the columns to phone .30, e-mail .25, branch .10, web .20 and app .15, of which .20 alone.
 */
const WAYS: Readonly<Record<InteractionType, readonly number[]>> = {
  inquiry: [0.085, 0.105, 0.019, 0.026, 0.02, 0.065, 0.03],
  support: [0.12, 0.06, 0.012, 0.034, 0.039, 0.02, 0.015],
  complaint: [0.06, 0.06, 0.009, 0.015, 0.006, 0, 0],
  account_update: [0.005, 0.005, 0.03, 0.003, 0.002, 0.022, 0.033],
  product_inquiry: [0.03, 0.02, 0.03, 0.003, 0.002, 0.012, 0.003],
}
/**
 * Shares of all contacts that an employee took, type by outcome; those served alone are resolved, which brings the
 * whole to resolved .70, follow_up_needed .20 and escalated .10.
 */
const OUTCOMES: Readonly<Record<InteractionType, Readonly<Record<Outcome, number>>>> = {
  inquiry: { resolved: 0.18, follow_up_needed: 0.055, escalated: 0.02 },
  support: { resolved: 0.155, follow_up_needed: 0.075, escalated: 0.035 },
  complaint: { resolved: 0.09, follow_up_needed: 0.03, escalated: 0.03 },
  account_update: { resolved: 0.025, follow_up_needed: 0.017, escalated: 0.003 },
  product_inquiry: { resolved: 0.05, follow_up_needed: 0.023, escalated: 0.012 },
}
const TYPES = Object.keys(WAYS) as InteractionType[]
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** What kind of contact it is. */
export interface ContactKind {
  readonly type: InteractionType
  readonly channel: Channel
  /** Whether an employee took it. */
  readonly isStaffed: boolean
  readonly outcome: Outcome
}

/** Type, channel and outcome of every contact, by its number: exact quotas, with channel and outcome by type. */
export class ContactKinds {
  readonly #complaints: number
  readonly #states: ComplaintStates
  readonly #types: Allocation<InteractionType>
  readonly #ways: Readonly<Record<InteractionType, Allocation<Way> | undefined>>
  readonly #outcomes: Readonly<Record<InteractionType, Allocation<Outcome> | undefined>>
  /** Of filed complaints that are not urgent, which were escalated all the same. */
  readonly #calm: Allocation<Outcome>

  constructor({ seed }: World, complainants: Complainants, states: ComplaintStates, counts: ContactCounts) {
    this.#complaints = complainants.count
    this.#states = states
    const total = complainants.count + counts.others
    const sizes = apportion(
      total,
      TYPES.map((type) => sum(WAYS[type])),
    )
    const sizeOf = (type: InteractionType) => sizes[TYPES.indexOf(type)] as number
    const others = Object.fromEntries(TYPES.map((type) => [type, sizeOf(type)])) as Record<
      InteractionType,
      number
    >
    others.complaint = Math.max(0, others.complaint - complainants.count)
    this.#types = new Allocation(seed, 'contact.type', counts.others, others)
    const complaintsInAll = complainants.count + this.#types.count('complaint')
    const outcomes = OUTCOMES.complaint
    const share = (outcome: Outcome) => Math.round((complaintsInAll * outcomes[outcome]) / 0.15)
    const escalated = Math.min(Math.max(share('escalated') - states.urgentCount, 0), states.calmCount)
    this.#calm = new Allocation(seed, 'contact.outcome.filed', states.calmCount, {
      escalated,
      follow_up_needed: states.calmCount - escalated,
      resolved: 0,
    })
    const followUps = Math.max(0, share('follow_up_needed') - states.calmCount + escalated)
    const unfiled = this.#types.count('complaint')
    this.#ways = byType((type) => {
      const size = type === 'complaint' ? complaintsInAll : this.#types.count(type)
      return size === 0
        ? undefined
        : new Allocation(seed, `contact.way.${type}`, size, shares(ways, WAYS[type]))
    })
    this.#outcomes = byType((type) => {
      const size = type === 'complaint' ? unfiled : this.#staffedOf(type)
      if (size === 0) return undefined
      const parts =
        type === 'complaint'
          ? { resolved: Math.max(0, unfiled - followUps), follow_up_needed: followUps, escalated: 0 }
          : OUTCOMES[type]
      return new Allocation(seed, `contact.outcome.${type}`, size, parts)
    })
  }

  /** The contact at which a complaint was filed, by the number of the complaint. */
  ofComplaint(number: number): ContactKind {
    const calm = this.#states.calmIndexOf(number)
    return {
      type: 'complaint',
      channel: (this.#ways.complaint as Allocation<Way>).labelOf(number) as Channel,
      isStaffed: true,
      outcome: calm < 0 ? 'escalated' : this.#calm.labelOf(calm),
    }
  }

  /** Any other contact, by its number among those. */
  ofOther(number: number): ContactKind {
    const type = this.#types.labelOf(number)
    const rank = this.#types.rankOf(number)
    const allocation = this.#ways[type] as Allocation<Way>
    const index = type === 'complaint' ? this.#complaints + rank : rank
    const way = allocation.labelOf(index)
    const outcomes = this.#outcomes[type]
    if (way === 'web_alone' || way === 'mobile_app_alone') {
      const channel = way === 'web_alone' ? 'web' : 'mobile_app'
      return { type, channel, isStaffed: false, outcome: 'resolved' }
    }
    const staffed = type === 'complaint' ? rank : startOf(allocation, way) + allocation.rankOf(index)
    return {
      type,
      channel: way,
      isStaffed: true,
      outcome: (outcomes as Allocation<Outcome>).labelOf(staffed),
    }
  }

  #staffedOf(type: InteractionType): number {
    const allocation = this.#ways[type]
    return allocation ? startOf(allocation, 'web_alone') : 0
  }
}

/** How many contacts of the type went a way that stands before this one. */
function startOf(allocation: Allocation<Way>, way: Way): number {
  let start = 0
  for (const other of ways) {
    if (other === way) break
    start += allocation.count(other)
  }
  return start
}

const byType = <Value>(make: (type: InteractionType) => Value): Record<InteractionType, Value> =>
  Object.fromEntries(TYPES.map((type) => [type, make(type)])) as Record<InteractionType, Value>

const shares = <Label extends string>(
  labels: readonly Label[],
  values: readonly number[],
): Record<Label, number> =>
  Object.fromEntries(labels.map((label, at) => [label, values[at]])) as Record<Label, number>
