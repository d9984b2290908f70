import { UniqueValues } from '../../../core/unique-values.ts'

/** Area codes 200 to 999; within each the numbers 555-0100 to 555-0199 are kept for fiction (NANP). */
const AREAS = 800
const FICTION_PER_AREA = 100
const FICTION = AREAS * FICTION_PER_AREA
/** Employees have the fiction numbers ending in 00 to 19, customers the others. */
const EMPLOYEE_LINES = 20
/** Exchange codes that begin with 0 or 1 cannot be assigned: 200 of them, 10,000 numbers each. */
const UNASSIGNABLE_PER_AREA = 2_000_000
const UNASSIGNABLE = AREAS * UNASSIGNABLE_PER_AREA
const EMPLOYEE_AREAS = 100

/** Unique phone numbers that belong to nobody: of fiction while they last, then ones that cannot be assigned. */
export class Phones {
  readonly #fictional: UniqueValues
  readonly #unassignable: UniqueValues
  readonly #fictionCount: number
  readonly #firstLine: number
  readonly #lines: number
  readonly #firstArea: number
  /** How many people can have a number of their own. */
  readonly capacity: number

  private constructor(seed: number, who: 'customer' | 'employee') {
    const isEmployee = who === 'employee'
    this.#firstLine = isEmployee ? 0 : EMPLOYEE_LINES
    this.#lines = isEmployee ? EMPLOYEE_LINES : FICTION_PER_AREA - EMPLOYEE_LINES
    this.#fictionCount = (FICTION / FICTION_PER_AREA) * this.#lines
    this.#firstArea = isEmployee ? 0 : EMPLOYEE_AREAS
    const unassignable = isEmployee
      ? EMPLOYEE_AREAS * UNASSIGNABLE_PER_AREA
      : UNASSIGNABLE - EMPLOYEE_AREAS * UNASSIGNABLE_PER_AREA
    this.capacity = this.#fictionCount + unassignable
    this.#fictional = new UniqueValues(seed, `${who} fictional phones`, this.#fictionCount)
    this.#unassignable = new UniqueValues(seed, `${who} unassignable phones`, unassignable)
  }

  static ofCustomers(seed: number): Phones {
    return new Phones(seed, 'customer')
  }

  static ofEmployees(seed: number): Phones {
    return new Phones(seed, 'employee')
  }

  /**
   * Checks while planning that so many numbers exist.
   *
   * @throws UserError when they do not.
   */
  requireCapacity(count: number): void {
    this.#unassignable.requireCapacity(count - this.#fictionCount)
  }

  /** The number of the index-th person, `NNN-NNN-NNNN`. */
  at(index: number): string {
    if (index < this.#fictionCount) {
      const value = this.#fictional.at(index)
      const area = Math.floor(value / this.#lines)
      return `${200 + area}-555-01${digits(this.#firstLine + (value % this.#lines), 2)}`
    }
    const value = this.#unassignable.at(index - this.#fictionCount)
    const area = Math.floor(value / UNASSIGNABLE_PER_AREA)
    const rest = value % UNASSIGNABLE_PER_AREA
    return `${200 + this.#firstArea + area}-${digits(Math.floor(rest / 10_000), 3)}-${digits(rest % 10_000, 4)}`
  }
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')
