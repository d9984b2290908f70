import type { Draws } from '../../../../core/draws.ts'

const FIRST = ['Maria', 'Aiko', 'Ruth', 'Leila', 'Ingrid', 'Ivan', 'Kofi', 'Pedro', 'Liam', 'Omar']
const LAST = ['Okafor', 'Nakamura', 'Silva', 'Lindqvist', 'Haddad', 'Kowalski']

/** Names of the bank's people. */
export class StaffNames {
  readonly #draws: Draws

  constructor(draws: Draws) {
    this.#draws = draws
  }

  nameOf(employee: number): { readonly firstName: string; readonly lastName: string } {
    return {
      firstName: this.#draws.pick(FIRST, employee, 0),
      lastName: this.#draws.pick(LAST, employee, 1),
    }
  }
}

/** A work address made of the name, unique by the number at its end, under a domain kept for examples (RFC 2606). */
export function workEmailOf(firstName: string, lastName: string, employee: number): string {
  return `${firstName.toLowerCase()}.${lastName.toLowerCase()}${employee + 1}@bank.example`
}
