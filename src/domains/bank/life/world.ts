import type { DatasetIdentity } from '../../../core/dataset.ts'
import { Draws } from '../../../core/draws.ts'
import { AccountRules } from './accounts.ts'
import { AddressRules } from './addresses.ts'
import { Cast } from './cast.ts'
import { ContactRules } from './contacts.ts'
import { CustomerRules } from './customers.ts'
import { HouseholdRules } from './households.ts'
import { LinkRules } from './links.ts'
import { LoanRules } from './loans.ts'
import { MoneyRules } from './money/ledger.ts'
import { TransferRules } from './money/transfers.ts'
import { OversightRules } from './oversight.ts'
import { PolicyRules } from './policies.ts'
import { StaffRules } from './staff.ts'
import { SuspicionRules } from './suspicions.ts'

/** A dataset resolved once: every decision's dice, quotas and distributions. Frozen in spirit; holds no rows. */
export class World {
  readonly identity: DatasetIdentity
  /** The books are closed at the first second of this day; what happened, happened before. */
  readonly asOf: number
  readonly cast: Cast
  readonly staff: StaffRules
  readonly households: HouseholdRules
  readonly customers: CustomerRules
  readonly suspicions: SuspicionRules
  readonly accounts: AccountRules
  readonly addresses: AddressRules
  readonly links: LinkRules
  readonly loans: LoanRules
  readonly policies: PolicyRules
  readonly transfers: TransferRules
  readonly money: MoneyRules
  readonly contacts: ContactRules
  readonly oversight: OversightRules

  constructor(identity: DatasetIdentity) {
    this.identity = identity
    this.asOf = identity.asOf
    this.cast = new Cast(identity.seed, this.customerCount)
    this.staff = new StaffRules(this)
    this.households = new HouseholdRules(this)
    this.customers = new CustomerRules(this)
    this.suspicions = new SuspicionRules(this)
    this.accounts = new AccountRules(this)
    this.addresses = new AddressRules(this)
    this.links = new LinkRules(this)
    this.loans = new LoanRules(this)
    this.policies = new PolicyRules(this)
    this.transfers = new TransferRules(this)
    this.money = new MoneyRules(this)
    this.contacts = new ContactRules(this)
    this.oversight = new OversightRules(this)
  }

  get seed(): number {
    return this.identity.seed
  }

  get customerCount(): number {
    return this.identity.roots['customer'] as number
  }

  get employeeCount(): number {
    return this.identity.roots['employee'] as number
  }

  /** The dice of a named decision. */
  draws(name: string): Draws {
    return new Draws(this.seed, name)
  }
}
