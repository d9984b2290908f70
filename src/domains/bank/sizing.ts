import type { Sizing } from '../../core/domain.ts'
import { UserError } from '../../core/errors.ts'
import { type Capacity, customerCapacity, employeeCapacity } from './capacity.ts'

const CUSTOMERS = 1200
const EMPLOYEES = 150
/** Below these the bank could not have one of everything. */
const CUSTOMERS_MIN = 20
/** A managing director, a head for each department, and two of each role that meets customers. */
const EMPLOYEES_MIN = 40

/**
 * How many customers and employees a scale comes to; employees never fall below their floor by scale alone.
 *
 * @throws UserError when a count is below its floor or above what the bank can hold.
 */
export function bankRoots({ scale, overrides }: Sizing): Readonly<Record<string, number>> {
  const customer = overrides['customer'] ?? Math.floor(CUSTOMERS * scale)
  const employee = overrides['employee'] ?? Math.max(EMPLOYEES_MIN, Math.floor(EMPLOYEES * scale))
  requireWithin('customers', customer, CUSTOMERS_MIN, customerCapacity(), [
    `Give --scale of at least ${(CUSTOMERS_MIN / CUSTOMERS).toFixed(4)}, or --customers ${CUSTOMERS_MIN}`,
  ])
  requireWithin('employees', employee, EMPLOYEES_MIN, employeeCapacity(), [
    `Give --employees ${EMPLOYEES_MIN} or more`,
  ])
  return Object.freeze({ bank: 1, employee, customer })
}

function requireWithin(
  what: string,
  found: number,
  floor: number,
  { max, limitedBy }: Capacity,
  stepsBelow: readonly string[],
): void {
  if (Number.isInteger(found) && found >= floor && found <= max) return
  const isAbove = found > max
  throw new UserError(
    `Cannot plan the bank: found ${found} ${what}; expected a whole number from ${floor} to ${max}${isAbove ? `, because ${limitedBy} allow no more` : ''}`,
    isAbove ? [`Lower --scale, or give --${what} ${max} or fewer`] : stepsBelow,
  )
}
