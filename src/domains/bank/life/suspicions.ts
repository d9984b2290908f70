import { Allocation } from '../../../core/allocation.ts'
import { spreadFrom } from '../../../core/calendar.ts'
import type { Draws } from '../../../core/draws.ts'
import { Permutation } from '../../../core/permutation.ts'
import type { ReportStatus } from '../lists.ts'
import type { Place } from './cast.ts'
import type { World } from './world.ts'

/** How a suspect moves money; the activity types of suspicious-activity reports. */
export const PATTERNS = { structuring: 0.4, unusual_pattern: 0.35, high_risk_country: 0.25 } as const
export type Pattern = keyof typeof PATTERNS

/** How far the bank is with its report on a suspect. */
const REPORT_STATES: Readonly<Record<ReportStatus, number>> = {
  filed: 0.4,
  closed: 0.2,
  under_review: 0.3,
  draft: 0.1,
}

/** What a suspect did and when the bank acted; the postings themselves follow in the ledger. */
export interface Suspicion {
  readonly pattern: Pattern
  /** First day of the movements; all lie within two weeks. */
  readonly startDay: number
  readonly reportStatus: ReportStatus
}

/** A case starts at least so many days after the account was opened and before as-of. */
const EARLIEST_DAYS_AGO = 330
const LATEST_DAYS_AGO = 25
/** The account of those who were stopped was frozen so many days after the movements began. */
const FREEZE_AFTER_DAYS = [18, 30] as const
const FROZEN_LATEST_DAYS_AGO = 40

/**
 * Who launders money, how and when. Cases are ordered in time: the latest are still drafts, those before them under
 * review, and all older ones reported; only among these are accounts that were frozen.
 */
export class SuspicionRules {
  readonly #world: World
  readonly #count: number
  readonly #patterns: Allocation<Pattern>
  readonly #states: Allocation<ReportStatus>
  readonly #settled: Allocation<'filed' | 'closed'>
  readonly #settledOrder: Permutation
  readonly #draws: Draws

  constructor(world: World) {
    const { cast, seed } = world
    this.#world = world
    this.#count = cast.suspects
    this.#patterns = new Allocation(seed, 'suspicion.pattern', this.#count, PATTERNS)
    this.#states = new Allocation(seed, 'suspicion.report', this.#count, REPORT_STATES)
    const filed = this.#states.count('filed')
    const settled = Math.max(filed + this.#states.count('closed'), cast.countOf('spender', 'suspectFrozen'))
    this.#settled = new Allocation(seed, 'suspicion.settled', settled, { filed, closed: settled - filed })
    this.#settledOrder = new Permutation(seed, 'suspicion.order', settled)
    this.#draws = world.draws('suspicion')
  }

  /** The case of a suspect; undefined for everyone else. */
  suspicionOf(customer: number, place: Place): Suspicion | undefined {
    const index = this.#world.cast.suspectIndexOf(place)
    if (index < 0) return undefined
    return {
      pattern: this.#patterns.labelOf(index),
      startDay: this.#startDayOf(customer, place),
      reportStatus: this.#statusAt(this.#orderOf(index)),
    }
  }

  /** When the account of a suspect who was stopped was frozen. */
  frozenDayOf(customer: number, place: Place): number {
    const [low, high] = FREEZE_AFTER_DAYS
    const day = this.#startDayOf(customer, place) + this.#draws.between(low, high, customer, 1)
    return spreadFrom(day, this.#draws.bits(customer, 2))
  }

  /** The place of a case in time, the oldest first. */
  #orderOf(index: number): number {
    return index < this.#settled.size ? this.#settledOrder.at(index) : index
  }

  #statusAt(order: number): ReportStatus {
    if (order < this.#settled.size) return this.#settled.labelOf(order)
    return order < this.#count - this.#states.count('draft') ? 'under_review' : 'draft'
  }

  /** Cases are spread evenly, each over its own share of the days. */
  #startDayOf(customer: number, place: Place): number {
    const order = this.#orderOf(this.#world.cast.suspectIndexOf(place))
    const share = (order + this.#draws.fraction(customer)) / this.#count
    const daysAgo = EARLIEST_DAYS_AGO - Math.floor(share * (EARLIEST_DAYS_AGO - LATEST_DAYS_AGO + 1))
    const latest = place.part === 'suspectFrozen' ? FROZEN_LATEST_DAYS_AGO : LATEST_DAYS_AGO
    return this.#world.asOf - Math.max(daysAgo, latest)
  }
}
