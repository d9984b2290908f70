import { Allocation } from '../../../core/allocation.ts'
import type { Draws } from '../../../core/draws.ts'
import type { Place } from './cast.ts'
import type { World } from './world.ts'

/** How a suspect moves money; the activity types of suspicious-activity reports. */
export const PATTERNS = { structuring: 0.4, unusual_pattern: 0.35, high_risk_country: 0.25 } as const
export type Pattern = keyof typeof PATTERNS

/** What a suspect did and when the bank acted; the postings themselves follow in the ledger. */
export interface Suspicion {
  readonly pattern: Pattern
  /** First day of the movements; all lie within two weeks. */
  readonly startDay: number
}

/** A case starts at least so many days after the account was opened and before as-of. */
const EARLIEST_DAYS_AGO = 330
const LATEST_DAYS_AGO = 40
/** The account of those who were stopped was frozen so many days after the movements began. */
const FREEZE_AFTER_DAYS = [18, 30] as const

/** Who launders money, how and when. */
export class SuspicionRules {
  readonly #world: World
  readonly #patterns: Allocation<Pattern>
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#patterns = new Allocation(world.seed, 'suspicion.pattern', world.cast.suspects, PATTERNS)
    this.#draws = world.draws('suspicion')
  }

  /** The case of a suspect; undefined for everyone else. */
  suspicionOf(customer: number, place: Place): Suspicion | undefined {
    const index = this.#world.cast.suspectIndexOf(place)
    if (index < 0) return undefined
    return { pattern: this.#patterns.labelOf(index), startDay: this.#startDayOf(customer) }
  }

  /** When the account of a suspect who was stopped was frozen. */
  frozenDayOf(customer: number): number {
    const [low, high] = FREEZE_AFTER_DAYS
    return this.#startDayOf(customer) + this.#draws.between(low, high, customer, 1)
  }

  #startDayOf(customer: number): number {
    return this.#world.asOf - this.#draws.between(LATEST_DAYS_AGO, EARLIEST_DAYS_AGO, customer, 0)
  }
}
