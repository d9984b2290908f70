import type { Draws } from '../../../../core/draws.ts'
import { emailSafe } from '../../vocabulary/email-safe.ts'
import { firstNamesFemale } from '../../vocabulary/first-names-female.ts'
import { firstNamesMale } from '../../vocabulary/first-names-male.ts'
import { lastNames } from '../../vocabulary/last-names.ts'

/** Names of the bank's people. */
export class StaffNames {
  readonly #draws: Draws

  constructor(draws: Draws) {
    this.#draws = draws
  }

  nameOf(employee: number): { readonly firstName: string; readonly lastName: string } {
    const pool = this.#draws.chance(0.5, employee, Draw.pool) ? firstNamesFemale : firstNamesMale
    return {
      firstName: this.#draws.pick(pool, employee, Draw.first),
      lastName: this.#draws.pick(lastNames, employee, Draw.last),
    }
  }
}

/** A work address made of the name, unique by the number at its end, under a domain kept for examples (RFC 2606). */
export function workEmailOf(firstName: string, lastName: string, employee: number): string {
  return `${emailSafe(firstName)}.${emailSafe(lastName)}${employee + 1}@bank.example`
}

const Draw = { pool: 0, first: 1, last: 2 } as const
