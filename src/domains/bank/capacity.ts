import { ROOTS_MAX } from '../../core/id-manager.ts'
import { BRANCH_COUNT } from './life/branches.ts'
import { CUSTOMERS_WITH_PAPERS_MAX } from './life/compliance/identity-papers.ts'
import { Phones } from './life/phones.ts'

/** How many of something the bank can hold, and what would run out first. */
export interface Capacity {
  readonly max: number
  readonly limitedBy: string
}

/** Customers have a key, a phone and identity papers of their own each. */
export function customerCapacity(): Capacity {
  return smallest([
    { max: ROOTS_MAX, limitedBy: 'keys' },
    { max: CUSTOMERS_WITH_PAPERS_MAX, limitedBy: 'numbers of identity papers' },
    { max: Phones.ofCustomers(0).capacity, limitedBy: 'phone numbers that belong to nobody' },
  ])
}

/** Employees have a key and a phone each; branches have phones of the same kind. */
export function employeeCapacity(): Capacity {
  return smallest([
    { max: ROOTS_MAX, limitedBy: 'keys' },
    { max: Phones.ofEmployees(0).capacity - BRANCH_COUNT, limitedBy: 'phone numbers that belong to nobody' },
  ])
}

function smallest(capacities: readonly [Capacity, ...Capacity[]]): Capacity {
  return capacities.reduce((one, other) => (other.max < one.max ? other : one))
}
