import { Allocation, apportion } from '../../../../core/allocation.ts'
import { quota } from '../../../../core/cohort.ts'
import type { ComplaintType } from '../../lists.ts'
import type { Place } from '../cast.ts'
import type { World } from '../world.ts'
import { type ContactGroup, type ContactGroups, contactGroups } from './contact-groups.ts'

const COMPLAINANT_SHARE = 0.08
/** So many that every type, status and priority occurs. */
const COMPLAINTS_MIN = 5
/** Those with loans complain more often than others. */
const APPLICANT_FACTOR = 1.4
const SHARES: Readonly<Record<ComplaintType, number>> = {
  service: 0.35,
  fee: 0.25,
  product: 0.2,
  fraud: 0.1,
  other: 0.1,
}
/** Who can complain of what: a fee and a card payment need a checking account that is in use, a product an account. */
const GROUPS: Readonly<Record<ComplaintType, readonly ContactGroup[]>> = {
  fraud: ['applicant'],
  fee: ['applicant'],
  product: ['applicant', 'spender', 'saver'],
  service: contactGroups,
  other: contactGroups,
}
/** The order of numbering within a group. */
const TYPES: readonly ComplaintType[] = ['fraud', 'fee', 'product', 'service', 'other']

type Answer = ComplaintType | 'none'
type Counts = Record<ContactGroup, Record<Answer, number>>

export interface Complainant {
  /** From 0 among all complaints: fraud first, those of customers who left last. */
  readonly number: number
  readonly type: ComplaintType
}

/** Who complains and about what: one complaint of each complainant, with exact quotas. */
export class Complainants {
  readonly count: number
  readonly #groups: ContactGroups
  readonly #answers: Partial<Record<ContactGroup, Allocation<Answer>>> = {}
  readonly #counts: Counts
  /** First number of each type within each group; under `none` that among the customers who do not complain. */
  readonly #starts = emptyCounts()

  constructor(world: World, groups: ContactGroups) {
    this.count = quota(world.customerCount, COMPLAINANT_SHARE, COMPLAINTS_MIN)
    this.#groups = groups
    this.#counts = spread(this.count, world.customerCount, groups)
    let complaints = 0
    let quiet = 0
    for (const group of contactGroups) {
      const size = groups.sizeOf(group)
      const counts = this.#counts[group]
      if (size > 0) this.#answers[group] = new Allocation(world.seed, `complaint.${group}`, size, counts)
      this.#starts[group].none = quiet
      quiet += counts.none
      for (const type of TYPES) {
        this.#starts[group][type] = complaints
        complaints += counts[type]
      }
    }
  }

  /** How many complain of a type within a group. */
  countOf(type: ComplaintType, group: ContactGroup): number {
    return this.#counts[group][type]
  }

  /** The complaint of a customer; `none` comes with the number among those who have none. */
  of(place: Place): Complainant | { readonly number: number; readonly type: 'none' } {
    const { group, index } = this.#groups.memberOf(place)
    const answers = this.#answers[group] as Allocation<Answer>
    const type = answers.labelOf(index)
    return { number: this.#starts[group][type] + answers.rankOf(index), type }
  }
}

function emptyCounts(): Counts {
  const none = () => ({ none: 0, fraud: 0, fee: 0, product: 0, service: 0, other: 0 })
  return { applicant: none(), spender: none(), saver: none(), visitor: none(), gone: none() }
}

/** Spreads the types over the groups that can have them, so that in all the groups complain about equally often. */
function spread(count: number, customers: number, groups: ContactGroups): Counts {
  const counts = emptyCounts()
  const sizes = apportion(
    count,
    TYPES.map((type) => SHARES[type]),
  )
  for (const group of contactGroups) counts[group].none = groups.sizeOf(group)
  TYPES.forEach((type, at) => {
    const rooms = GROUPS[type].map((group) => {
      const size = groups.sizeOf(group)
      const taken = size - counts[group].none
      const share = (size / customers) * (group === 'applicant' ? APPLICANT_FACTOR : 1)
      return Math.max(count * share - taken, share / 100)
    })
    apportion(sizes[at] as number, rooms).forEach((part, slot) => {
      const group = counts[GROUPS[type][slot] as ContactGroup]
      group[type] = part
      group.none -= part
    })
  })
  return counts
}
