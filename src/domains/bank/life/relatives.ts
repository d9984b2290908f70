import type { Draws } from '../../../core/draws.ts'
import type { BeneficiaryRelationship } from '../lists.ts'
import { emailSafe } from '../vocabulary/email-safe.ts'
import { firstNamesFemale } from '../vocabulary/first-names-female.ts'
import { firstNamesMale } from '../vocabulary/first-names-male.ts'
import { lastNames } from '../vocabulary/last-names.ts'
import type { Customer } from './contracts.ts'
import { NameRules, SAME_SEX_SHARE } from './names.ts'
import type { World } from './world.ts'

const FAMILY_NAME_SHARES: Readonly<Record<BeneficiaryRelationship, number>> = {
  spouse: 0.75,
  child: 0.9,
  parent: 0.7,
  other: 0.25,
}
const KINDS: readonly BeneficiaryRelationship[] = ['spouse', 'child', 'parent', 'other']
const OF_A_KIND_MAX = 4

/** Somebody in a customer's life. */
export interface Relative {
  readonly name: string
  /** An address under a domain kept for examples (RFC 2606). */
  readonly email: string
}

/** The people around each customer: the same ones whoever asks, so that a customer has one spouse everywhere. */
export class RelativeRules {
  readonly #world: World
  readonly #names: NameRules
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#names = new NameRules(world)
    this.#draws = world.draws('relative')
  }

  /** @param number counts the relatives of a kind from 0; a spouse who is a customer is that customer. */
  relativeOf(customer: Customer, relationship: BeneficiaryRelationship, number: number): Relative {
    const { households, customers } = this.#world
    const household = relationship === 'spouse' ? households.householdOf(customer.place) : undefined
    if (household) {
      const partner = customers.customerOf(household.partner)
      return { name: `${partner.firstName} ${partner.lastName}`, email: partner.email }
    }
    const kind = KINDS.indexOf(relationship) * OF_A_KIND_MAX + number
    const row = customer.index * KINDS.length * OF_A_KIND_MAX + kind
    const firstName = this.#firstName(customer, relationship, number, row)
    const lastName = this.#draws.chance(FAMILY_NAME_SHARES[relationship], row, Draw.hasFamilyName)
      ? customer.lastName
      : this.#draws.pick(lastNames, row, Draw.lastName)
    const email = `${emailSafe(firstName)}.${emailSafe(lastName)}${row + 1}@example.org`
    return { name: `${firstName} ${lastName}`, email }
  }

  /** Of two parents one is the mother; a spouse is nearly always of the other sex. */
  #isFemale(customer: Customer, relationship: BeneficiaryRelationship, number: number, row: number): boolean {
    if (relationship === 'parent') return number === 0
    if (relationship !== 'spouse') return this.#draws.chance(0.5, row, Draw.isFemale)
    const isCustomerFemale = this.#names.isFemale(customer.index, customer.place)
    return this.#draws.chance(SAME_SEX_SHARE, row, Draw.isFemale) ? isCustomerFemale : !isCustomerFemale
  }

  /** Never the customer's own. */
  #firstName(customer: Customer, relationship: BeneficiaryRelationship, number: number, row: number): string {
    const isFemale = this.#isFemale(customer, relationship, number, row)
    const names = isFemale ? firstNamesFemale : firstNamesMale
    const at = this.#draws.below(names.length, row, Draw.firstName)
    const name = names[at] as string
    return name === customer.firstName ? (names[(at + 1) % names.length] as string) : name
  }
}

const Draw = { isFemale: 0, firstName: 1, hasFamilyName: 2, lastName: 3 } as const
