import { Allocation, apportion } from '../../../../core/allocation.ts'
import type { Place } from '../cast.ts'
import type { World } from '../world.ts'
import type { Complainant, Complainants } from './complainants.ts'

/** Of customers, those with 0, 1, … 5 contacts. */
const CONTACTS = [0.2, 0.25, 0.25, 0.15, 0.1, 0.05]
/** Who complains has at least one more contact. */
const CONTACTS_OF_COMPLAINANT_MIN = 2
export const CONTACTS_MAX = CONTACTS.length - 1

type Count = '0' | '1' | '2' | '3' | '4' | '5'
const COUNTS: readonly Count[] = ['0', '1', '2', '3', '4', '5']

/** How many contacts a customer has, and their numbers among all. */
export interface ContactCount {
  /** The complaint that one of the contacts is about; undefined without one. */
  readonly complaint: Complainant | undefined
  /** Contacts other than the complaint, and the number of the first among all such contacts. */
  readonly others: number
  readonly firstOther: number
}

/** How often each customer and the bank are in touch; every contact has a number of its own, without gaps. */
export class ContactCounts {
  /** How many contacts there are that file no complaint. */
  readonly others: number
  readonly #complainants: Complainants
  readonly #loud: Allocation<Count>
  readonly #quiet: Allocation<Count>
  readonly #loudStarts: readonly number[]
  readonly #quietStarts: readonly number[]

  constructor({ seed, customerCount }: World, complainants: Complainants) {
    this.#complainants = complainants
    const all = apportion(customerCount, CONTACTS)
    const loud = apportion(
      complainants.count,
      CONTACTS.map((share, count) => (count < CONTACTS_OF_COMPLAINANT_MIN ? 0 : share)),
    )
    const quiet = all.map((size, count) => Math.max(0, size - (loud[count] as number)))
    this.#loud = new Allocation(seed, 'contacts.complainant', complainants.count, byCount(loud))
    this.#quiet = new Allocation(seed, 'contacts', customerCount - complainants.count, byCount(quiet))
    let next = 0
    const numbered = (allocation: Allocation<Count>, filed: number) =>
      COUNTS.map((label, count) => {
        const start = next
        next += allocation.count(label) * Math.max(0, count - filed)
        return start
      })
    this.#loudStarts = numbered(this.#loud, 1)
    this.#quietStarts = numbered(this.#quiet, 0)
    this.others = next
  }

  of(place: Place): ContactCount {
    const complainant = this.#complainants.of(place)
    const isLoud = complainant.type !== 'none'
    const allocation = isLoud ? this.#loud : this.#quiet
    const starts = isLoud ? this.#loudStarts : this.#quietStarts
    const count = COUNTS.indexOf(allocation.labelOf(complainant.number))
    const others = isLoud ? count - 1 : count
    return {
      complaint: isLoud ? complainant : undefined,
      others,
      firstOther: (starts[count] as number) + allocation.rankOf(complainant.number) * others,
    }
  }
}

const byCount = (sizes: readonly number[]): Record<Count, number> =>
  Object.fromEntries(COUNTS.map((label, count) => [label, sizes[count]])) as Record<Count, number>
