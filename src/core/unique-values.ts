import { UserError } from './errors.ts'
import { Permutation } from './permutation.ts'

/**
 * The unique-value generator: the i-th value is a permutation of a fixed domain, so values look drawn, never repeat,
 * need no memory and do not depend on how many are taken.
 */
export class UniqueValues {
  readonly #name: string
  readonly #permutation: Permutation

  /** @param capacity how many different values the domain has. */
  constructor(seed: number, name: string, capacity: number) {
    this.#name = name
    this.#permutation = new Permutation(seed, `unique ${name}`, capacity)
  }

  /** The number in [0, capacity) that belongs to `index` alone. */
  at(index: number): number {
    return this.#permutation.at(index)
  }

  /**
   * Checks, while planning, that the domain holds as many values as will be asked for.
   *
   * @throws UserError when it does not.
   */
  requireCapacity(count: number): void {
    if (count > this.#permutation.size) {
      throw new UserError(
        `Cannot make ${count} unique values of ${this.#name}: found a domain of ${this.#permutation.size} values; expected at least as many as rows`,
        ['Lower --scale, or the --customers or --employees given'],
      )
    }
  }
}

/** The check digit of Luhn's formula (ISO/IEC 7812-1, annex B) for a number given as digits. */
export function luhnDigit(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const doubled = i % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}
