import type { Draws } from '../../../../core/draws.ts'
import type { World } from '../world.ts'
import type { LoanCase } from './cases.ts'
import type { Fate } from './fates.ts'

type Range = readonly [number, number]

/** Scores at the application, by what became of it: most lie in the middle of their range. */
const APPLICATION_SCORES: Readonly<Record<Fate, Range>> = {
  active: [620, 850],
  paid_off: [680, 850],
  restructured: [610, 710],
  defaulted: [600, 680],
  rejected: [400, 619],
  pending: [520, 840],
  withdrawn: [560, 840],
}
const ARREARS_SCORES: Range = [605, 695]
/** Some are refused for other reasons than their score. */
const REJECTED_IN_SPITE_OF_SCORE_SHARE = 0.2
const REJECTED_IN_SPITE_OF_SCORE: Range = [620, 705]
/** Scores of a later look at the loan. */
const LATER_SCORES: Readonly<Record<'paid_off' | 'restructured' | 'defaulted', Range>> = {
  paid_off: [700, 850],
  restructured: [555, 660],
  defaulted: [300, 549],
}
const LATER_ARREARS_SCORES: Range = [520, 640]
/** How far the score of a loan in good order moves at most, and its range. */
const DRIFT = 30
const LATER_ACTIVE_SCORES: Range = [600, 850]

/** How creditworthy borrowers are: weak where things go wrong, strong where they go well. */
export class ScoreRules {
  readonly #draws: Draws

  constructor(world: World) {
    this.#draws = world.draws('loan.score')
  }

  /** The score at the application. */
  firstOf({ fate, isInArrears }: LoanCase, row: number): number {
    if (isInArrears) return this.#within(ARREARS_SCORES, row, Draw.first)
    const isOther =
      fate === 'rejected' && this.#draws.chance(REJECTED_IN_SPITE_OF_SCORE_SHARE, row, Draw.otherReason)
    return this.#within(isOther ? REJECTED_IN_SPITE_OF_SCORE : APPLICATION_SCORES[fate], row, Draw.first)
  }

  /** The score of the loan half a year or more after its disbursement. */
  laterOf({ fate, isInArrears }: LoanCase, first: number, row: number): number {
    if (isInArrears) return this.#within(LATER_ARREARS_SCORES, row, Draw.later)
    if (fate === 'paid_off' || fate === 'restructured' || fate === 'defaulted') {
      return this.#within(LATER_SCORES[fate], row, Draw.later)
    }
    const moved = first + this.#draws.between(-DRIFT, DRIFT, row, Draw.later)
    return Math.min(Math.max(moved, LATER_ACTIVE_SCORES[0]), LATER_ACTIVE_SCORES[1])
  }

  /** The mean of two dice: the middle of a range is likelier than its ends. */
  #within([from, to]: Range, row: number, k: number): number {
    return Math.floor(
      (this.#draws.between(from, to, row, k) + this.#draws.between(from, to, row, k + SECOND_DIE) + 1) / 2,
    )
  }
}

const SECOND_DIE = 10
const Draw = { first: 0, otherReason: 1, later: 2 } as const
