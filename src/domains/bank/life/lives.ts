import { tableOf } from '../../../core/table.ts'
import type { Contacts } from './contacts.ts'
import type { Account, AccountLedger, Customer } from './contracts.ts'
import type { LoanBook } from './loans.ts'
import type { Oversight } from './oversight.ts'
import type { PolicyBook } from './policies.ts'
import type { Employee } from './staff-contract.ts'
import type { World } from './world.ts'

/**
 * One life per customer. Each part is worked out when it is first asked for, from pure rules, so that a phase pays only
 * for what its tables show and every table shows the same life.
 */
export class CustomerLife {
  readonly world: World
  readonly index: number
  #customer: Customer | undefined
  #accounts: readonly Account[] | undefined
  #loanBook: LoanBook | undefined
  #policyBook: PolicyBook | undefined
  #ledgers: readonly AccountLedger[] | undefined
  #contacts: Contacts | undefined
  #oversight: Oversight | undefined

  constructor(world: World, index: number) {
    this.world = world
    this.index = index
  }

  get customer(): Customer {
    return (this.#customer ??= this.world.customers.customerOf(this.index))
  }

  get accounts(): readonly Account[] {
    return (this.#accounts ??= this.world.accounts.accountsOf(this.customer))
  }

  /** Applications, loans, their schedules and what was paid. */
  get loanBook(): LoanBook {
    return (this.#loanBook ??= this.world.loans.loanBookOf(this))
  }

  /** Policies, premiums, claims and events. */
  get policyBook(): PolicyBook {
    return (this.#policyBook ??= this.world.policies.policyBookOf(this))
  }

  /** Every posting on every account: the sum of all that the other parts decided. */
  get ledgers(): readonly AccountLedger[] {
    return (this.#ledgers ??= this.world.money.ledgersOf(this))
  }

  /** Interactions, surveys, complaints and campaign responses. */
  get contacts(): Contacts {
    return (this.#contacts ??= this.world.contacts.contactsOf(this))
  }

  /** What compliance knows of the customer: identity checks, screenings, reports, violations, audit entries. */
  get oversight(): Oversight {
    return (this.#oversight ??= this.world.oversight.oversightOf(this))
  }
}

/** The life of an employee within the bank. */
export class EmployeeLife {
  readonly world: World
  readonly index: number
  #employee: Employee | undefined

  constructor(world: World, index: number) {
    this.world = world
    this.index = index
  }

  get employee(): Employee {
    return (this.#employee ??= this.world.staff.employeeOf(this.index))
  }
}

/** The one bank itself: what is fixed and never scaled, such as departments, branches and rules. */
export class BankLife {
  readonly world: World

  constructor(world: World) {
    this.world = world
  }
}

export const customerTable = tableOf<CustomerLife>('customer')
export const employeeTable = tableOf<EmployeeLife>('employee')
export const bankTable = tableOf<BankLife>('bank')
