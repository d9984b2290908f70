import { Allocation, apportionBy } from '../../../../core/allocation.ts'
import type { ComplaintStatus, Priority } from '../../lists.ts'
import type { World } from '../world.ts'
import type { Complainants } from './complainants.ts'
import { contactGroups } from './contact-groups.ts'

const STATUSES = { resolved: 0.6, investigating: 0.2, closed: 0.15, open: 0.05 } as const
const PRIORITIES = { low: 0.5, medium: 0.3, high: 0.15, critical: 0.05 } as const
/** Of fraud complaints, high or critical. */
const URGENT_FRAUD_SHARE = 0.8
const UNASSIGNED_SHARE = 0.1

export interface ComplaintState {
  readonly status: ComplaintStatus
  readonly priority: Priority
  /** Whether an employee was put in charge: not yet of an open one, and never of some that were withdrawn at once. */
  readonly isAssigned: boolean
}

/** How far the bank is with each complaint and how urgent it is. Those of customers who left are settled. */
export class ComplaintStates {
  readonly #gone: number
  readonly #presentCount: number
  readonly #present: Allocation<ComplaintStatus>
  readonly #left: Allocation<ComplaintStatus> | undefined
  readonly #unassignedClosed: number
  readonly #fraud: number
  readonly #urgentFraud: number
  readonly #others: Allocation<'urgent' | 'calm'>
  readonly #urgent: Allocation<'high' | 'critical'>
  readonly #calm: Allocation<'low' | 'medium'>

  constructor({ seed }: World, complainants: Complainants) {
    const { count } = complainants
    this.#gone = complainants.countOf('service', 'gone') + complainants.countOf('other', 'gone')
    this.#presentCount = count - this.#gone
    const { resolved, closed, open, investigating } = apportionBy(count, STATUSES)
    const closedGone = Math.min(closed, Math.round((this.#gone * closed) / (closed + resolved)))
    this.#present = new Allocation<ComplaintStatus>(seed, 'complaint.status', this.#presentCount, {
      resolved: Math.max(0, resolved - this.#gone + closedGone),
      investigating,
      closed: closed - closedGone,
      open,
    })
    if (this.#gone > 0) {
      const shares = { resolved: this.#gone - closedGone, investigating: 0, closed: closedGone, open: 0 }
      this.#left = new Allocation<ComplaintStatus>(seed, 'complaint.status.left', this.#gone, shares)
    }
    this.#unassignedClosed = Math.round(count * UNASSIGNED_SHARE) - this.#present.count('open')

    const { low, medium, high, critical } = apportionBy(count, PRIORITIES)
    this.#fraud = contactGroups.reduce((sum, group) => sum + complainants.countOf('fraud', group), 0)
    this.#urgentFraud = Math.min(Math.ceil(this.#fraud * URGENT_FRAUD_SHARE), high + critical)
    const urgentOthers = high + critical - this.#urgentFraud
    this.#others = new Allocation(seed, 'complaint.urgency', count - this.#fraud, {
      urgent: urgentOthers,
      calm: count - this.#fraud - urgentOthers,
    })
    this.#urgent = new Allocation(seed, 'complaint.urgent', high + critical, { high, critical })
    this.#calm = new Allocation(seed, 'complaint.calm', low + medium, { low, medium })
  }

  /** The state of a complaint by its number (see `Complainants`). */
  of(number: number): ComplaintState {
    const statuses = number < this.#presentCount ? this.#present : this.#left
    const rank = number < this.#presentCount ? number : number - this.#presentCount
    const status = (statuses as Allocation<ComplaintStatus>).labelOf(rank)
    const isWithdrawn =
      status === 'closed' &&
      number < this.#presentCount &&
      this.#present.rankOf(number) < this.#unassignedClosed
    return { status, priority: this.#priorityOf(number), isAssigned: status !== 'open' && !isWithdrawn }
  }

  /** The number of a complaint among those of high or critical priority, or -1. */
  urgentIndexOf(number: number): number {
    if (number < this.#fraud) return number < this.#urgentFraud ? number : -1
    const other = number - this.#fraud
    return this.#others.labelOf(other) === 'urgent' ? this.#urgentFraud + this.#others.rankOf(other) : -1
  }

  /** The number of a complaint among those of low or medium priority, or -1. */
  calmIndexOf(number: number): number {
    if (number < this.#fraud) return number < this.#urgentFraud ? -1 : number - this.#urgentFraud
    const other = number - this.#fraud
    if (this.#others.labelOf(other) === 'urgent') return -1
    return this.#fraud - this.#urgentFraud + this.#others.rankOf(other)
  }

  /** How many complaints are of high or critical priority. */
  get urgentCount(): number {
    return this.#urgent.size
  }

  /** How many complaints are of low or medium priority. */
  get calmCount(): number {
    return this.#calm.size
  }

  #priorityOf(number: number): Priority {
    const urgent = this.urgentIndexOf(number)
    return urgent >= 0 ? this.#urgent.labelOf(urgent) : this.#calm.labelOf(this.calmIndexOf(number))
  }
}
