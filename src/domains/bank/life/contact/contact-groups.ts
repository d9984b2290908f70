import type { Cast, Place } from '../cast.ts'

/** Customers by what they can complain about: applicants have loans, spenders cards, savers accounts; the last left. */
export const contactGroups = ['applicant', 'spender', 'saver', 'visitor', 'gone'] as const
export type ContactGroup = (typeof contactGroups)[number]

export interface GroupMember {
  readonly group: ContactGroup
  /** The customer's number within the group, from 0. */
  readonly index: number
}

/** The groups of a cast, each numbered from 0; those who closed their accounts or fell asleep are `gone`. */
export class ContactGroups {
  readonly #sizes: Readonly<Record<ContactGroup, number>>
  readonly #goneStarts: { readonly [part: string]: number }
  readonly #activeSavers: number

  constructor(cast: Cast) {
    this.#activeSavers = cast.countOf('saver', 'active')
    const closedSavers = cast.countOf('saver', 'closed')
    const dormantSavers = closedSavers + cast.countOf('saver', 'dormant')
    const closedVisitors = dormantSavers + cast.countOf('visitor', 'closed')
    this.#goneStarts = {
      saverclosed: 0,
      saverdormant: closedSavers,
      visitorclosed: dormantSavers,
      visitordormant: closedVisitors,
    }
    this.#sizes = {
      applicant: cast.count('applicant'),
      spender: cast.count('spender'),
      saver: this.#activeSavers + cast.countOf('saver', 'frozen'),
      visitor: cast.countOf('visitor', 'active'),
      gone: closedVisitors + cast.countOf('visitor', 'dormant'),
    }
  }

  sizeOf(group: ContactGroup): number {
    return this.#sizes[group]
  }

  /** How many customers are not gone. */
  get present(): number {
    return contactGroups.reduce((sum, group) => sum + (group === 'gone' ? 0 : this.#sizes[group]), 0)
  }

  /** The group of a customer and the number within it. */
  memberOf(place: Place): GroupMember {
    const { zone, rank, part, partRank } = place
    if (part === 'closed' || part === 'dormant')
      return { group: 'gone', index: (this.#goneStarts[zone + part] as number) + partRank }
    if (zone === 'saver')
      return { group: 'saver', index: part === 'frozen' ? this.#activeSavers + partRank : partRank }
    return zone === 'visitor' ? { group: 'visitor', index: partRank } : { group: zone, index: rank }
  }

  /** The number of a customer among all who are not gone, or -1. */
  presentIndexOf(place: Place): number {
    const { group, index } = this.memberOf(place)
    if (group === 'gone') return -1
    let start = 0
    for (const other of contactGroups) {
      if (other === group) return start + index
      start += this.#sizes[other]
    }
    return -1
  }
}
