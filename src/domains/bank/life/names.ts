import type { Draws } from '../../../core/draws.ts'
import { emailSafe } from '../vocabulary/email-safe.ts'
import { firstNamesFemale } from '../vocabulary/first-names-female.ts'
import { firstNamesMale } from '../vocabulary/first-names-male.ts'
import { lastNames } from '../vocabulary/last-names.ts'
import type { Place } from './cast.ts'
import type { World } from './world.ts'

export interface PersonName {
  readonly firstName: string
  readonly lastName: string
}

/** Of couples. */
export const SAME_SEX_SHARE = 0.04

/** Names of customers; those of one household share the family name. */
export class NameRules {
  readonly #world: World
  readonly #first: Draws
  readonly #last: Draws
  readonly #familyLast: Draws

  constructor(world: World) {
    this.#world = world
    this.#first = world.draws('customer.firstName')
    this.#last = world.draws('customer.lastName')
    this.#familyLast = world.draws('household.lastName')
  }

  nameOf(customer: number, place: Place): PersonName {
    const household = this.#world.households.householdOf(place)
    const lastName = household
      ? this.#familyLast.pick(lastNames, household.key)
      : this.#last.pick(lastNames, customer)
    const pool = this.isFemale(customer, place) ? firstNamesFemale : firstNamesMale
    return { firstName: this.#first.pick(pool, customer, 1), lastName }
  }

  /** Half of all; of a couple nearly always one. */
  isFemale(customer: number, place: Place): boolean {
    const household = this.#world.households.householdOf(place)
    if (!household || household.isFirst) return this.#first.chance(0.5, customer)
    const isPartnerFemale = this.#first.chance(0.5, household.partner)
    return this.#first.chance(SAME_SEX_SHARE, customer, 2) ? isPartnerFemale : !isPartnerFemale
  }
}

/** An address made of the name, unique by the number at its end, under a domain kept for examples (RFC 2606). */
export function emailOf(firstName: string, lastName: string, index: number): string {
  return `${emailSafe(firstName)}.${emailSafe(lastName)}${index + 1}@example.com`
}
