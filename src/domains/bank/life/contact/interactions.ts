import { SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { Channel, InteractionType } from '../../lists.ts'
import type { Posting } from '../contracts.ts'
import type { CustomerLife } from '../lives.ts'
import type { Role } from '../staff-contract.ts'
import type { World } from '../world.ts'
import type { ContactKind, ContactKinds } from './contact-kinds.ts'
import type { ContactTimes, Window } from './contact-times.ts'
import type { Occasion } from './contract.ts'
import {
  accountOccasions,
  applicationOccasions,
  claimOccasions,
  policyOccasions,
  postingOccasions,
} from './occasions.ts'

/** How often contacts refer to something in the books; a movement of money is rare, for ledgers are costly to make. */
const ABOUT_SHARE: Readonly<Record<InteractionType, number>> = {
  inquiry: 0.5,
  support: 0.45,
  complaint: 0.4,
  account_update: 0,
  product_inquiry: 0,
}
const ABOUT_POSTING_SHARE = 0.08
/** People ask about something within so many days; about an account as long as they have it. */
const ASKED_WITHIN_DAYS = 45
/** Movements that people ask about. */
const ASKED_ABOUT: readonly Posting['type'][] = ['fee', 'transfer', 'refund', 'interest']
/** How long contacts take, in minutes, from and to; an e-mail has no length. */
const MINUTES: Readonly<Record<Channel, readonly [number, number] | null>> = {
  phone: [5, 45],
  branch: [5, 45],
  web: [2, 15],
  mobile_app: [1, 10],
  email: null,
}
const BRANCH_MANAGER_SHARE = 0.15

/** A contact with its time and subject, before its place among the customer's contacts is known. */
export interface ContactDraft {
  /** The number among all contacts of the bank. */
  readonly number: number
  readonly row: number
  readonly kind: ContactKind
  readonly second: number
  readonly about: Occasion | null
}

/** What each contact is about, when it takes place, and who takes it. */
export class InteractionRules {
  readonly #world: World
  readonly #kinds: ContactKinds
  readonly #times: ContactTimes
  readonly #draws: Draws

  constructor(world: World, kinds: ContactKinds, times: ContactTimes) {
    this.#world = world
    this.#kinds = kinds
    this.#times = times
    this.#draws = world.draws('interaction')
  }

  /** A contact that files no complaint, by its number among those. */
  draftOf(life: CustomerLife, other: number, number: number, window: Window, row: number): ContactDraft {
    const kind = this.#kinds.ofOther(other)
    const about = this.#aboutOf(life, kind, window, row)
    if (about) {
      const asked =
        about.type === 'account' ? window.until : about.second + ASKED_WITHIN_DAYS * SECONDS_PER_DAY
      const soon = {
        from: Math.max(window.from, about.second),
        until: Math.min(window.until, asked),
      }
      const second = this.#times.within(soon, kind.isStaffed, row)
      if (second >= 0) return { number, row, kind, second, about }
    }
    return { number, row, kind, second: this.#times.within(window, kind.isStaffed, row), about: null }
  }

  /** When a contact that changes the customer's data took place; -1 for contacts of other types. */
  updateSecondOf(other: number, window: Window, row: number): number {
    const { type, isStaffed } = this.#kinds.ofOther(other)
    return type === 'account_update' ? this.#times.within(window, isStaffed, row) : -1
  }

  /** Who took the contact, in a branch someone of the customer's own; -1 when the customer served himself. */
  handlerOf({ kind, about, second, row }: ContactDraft, branch: number): number {
    if (!kind.isStaffed) return -1
    const { staff } = this.#world
    const day = Math.floor(second / SECONDS_PER_DAY)
    const role = this.#roleFor(kind, about, row)
    const bits = this.#draws.bits(row, Draw.handler)
    return kind.channel === 'branch' && role === 'Customer Service Representative'
      ? staff.teller(branch, day, bits)
      : staff.pick(role, day, bits)
  }

  minutesOf({ channel }: ContactKind, row: number): number | null {
    const range = MINUTES[channel]
    return range && this.#draws.between(range[0], range[1], row, Draw.minutes)
  }

  #aboutOf(life: CustomerLife, kind: ContactKind, window: Window, row: number): Occasion | null {
    const { type, isStaffed } = kind
    if (!isStaffed || !this.#draws.chance(ABOUT_SHARE[type], row, Draw.isAbout)) return null
    const occasions = this.#occasionsOf(life, type, row).filter(({ second }) => second < window.until)
    return occasions.length === 0 ? null : this.#draws.pick(occasions, row, Draw.about)
  }

  #occasionsOf(life: CustomerLife, type: InteractionType, row: number): readonly Occasion[] {
    if (type === 'inquiry') {
      return [
        ...accountOccasions(life),
        ...applicationOccasions(life),
        ...policyOccasions(life),
        ...claimOccasions(life),
      ]
    }
    return life.accounts.length > 0 && this.#draws.chance(ABOUT_POSTING_SHARE, row, Draw.isAboutPosting)
      ? postingOccasions(life, ({ type: kind }) => ASKED_ABOUT.includes(kind))
      : accountOccasions(life)
  }

  #roleFor({ channel }: ContactKind, about: Occasion | null, row: number): Role {
    if (about?.type === 'loan' || about?.type === 'loan_application') return 'Loan Officer'
    if (about?.type === 'policy' || about?.type === 'claim') return 'Insurance Agent'
    return channel === 'branch' && this.#draws.chance(BRANCH_MANAGER_SHARE, row, Draw.manager)
      ? 'Branch Manager'
      : 'Customer Service Representative'
  }
}

const Draw = { isAbout: 0, about: 1, isAboutPosting: 2, handler: 3, manager: 4, minutes: 5 } as const
