import type { Draws } from '../../../core/draws.ts'
import type { Account, Customer } from './contracts.ts'
import type { CustomerLife } from './lives.ts'
import type { World } from './world.ts'

/** In a household one account is shared in one of these ways; some share in two. */
const SHARED = ['joint_owner', 'beneficiary', 'authorized_user'] as const
const SECOND_LINK_SHARE = 0.35
const SHARE_AFTER_DAYS = 90

export type SharedRole = (typeof SHARED)[number]

/** What one customer's account means to another account, of their own or of the other half of the household. */
export interface AccountLink {
  readonly primary: Account
  readonly related: Account
  readonly type: SharedRole | 'linked_savings'
  /** The holder of the related account, where that is another customer. */
  readonly holder: Customer | null
  readonly sinceDay: number
}

/** How accounts belong together: a saver's two accounts, and what couples share. */
export class LinkRules {
  readonly #world: World
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#draws = world.draws('account link')
  }

  /** The links whose primary account is the customer's. */
  linksOf({ customer, accounts }: CustomerLife): AccountLink[] {
    return [...this.#ownSavings(accounts), ...this.#shared(customer, accounts[0])]
  }

  #ownSavings([first, second]: readonly Account[]): AccountLink[] {
    if (!first || !second || first.type !== 'checking' || second.type !== 'savings') return []
    if (second.status !== 'active' || first.status !== 'active') return []
    const sinceDay = Math.max(first.openedDay, second.openedDay)
    return [{ primary: first, related: second, type: 'linked_savings', holder: null, sinceDay }]
  }

  /** The first of a couple shares their account with the other. */
  #shared(customer: Customer, own: Account | undefined): AccountLink[] {
    const pair = this.#world.households.householdOf(customer.place)
    if (!pair?.isFirst || !own) return []
    const holder = this.#world.customers.customerOf(pair.partner)
    const related = this.#world.accounts.checkingAccountOf(holder)
    if (own.status !== 'active' || related.status !== 'active') return []
    const both = Math.max(own.openedDay, related.openedDay)
    const latest = Math.min(this.#world.asOf - 1, both + SHARE_AFTER_DAYS)
    const first = this.#draws.below(SHARED.length, pair.key)
    const count = this.#draws.chance(SECOND_LINK_SHARE, pair.key, 1) ? 2 : 1
    return Array.from({ length: count }, (_, i) => ({
      primary: own,
      related,
      type: SHARED[(first + i) % SHARED.length] as SharedRole,
      holder,
      sinceDay: this.#draws.between(both, latest, pair.key, 2 + i),
    }))
  }
}
