import type { Draws } from '../../../../core/draws.ts'
import { Weighted } from '../../../../core/weighted.ts'
import type { Employee } from '../staff-contract.ts'
import type { World } from '../world.ts'
import { AGENTS, BRANCH_MANAGER, POSITIONS, type Position } from './positions.ts'
import { NEXT_STEPS, type Rating, REMARKS } from './review-texts.ts'
import { DAYS_WITH_WORK, workingDayNear } from './working-days.ts'

/** One to three reviews, a year apart, none before someone had been there so long. */
export const REVIEWS_MAX = 3
const EMPLOYED_DAYS_MIN = 90
/** Whoever has none of these by now had a first one so soon after probation. */
const FIRST_WITHIN_DAYS = 10
const YEAR_DAYS = 365
/** Each person's review comes round at the same time of the year, give or take a few weeks. */
const SEASON_FROM_DAYS = 15
const SEASON_DAYS = 310
const JITTER_DAYS = 30
/** In half of the years a person does as well as ever, in the others better or worse. */
const STEADY_SHARE = 0.5
const RATINGS = new Weighted<Rating>([
  [1, 2],
  [2, 8],
  [3, 35],
  [4, 40],
  [5, 15],
])
/** Per cent of the year's goals, weighted, that were reached, from and to. */
const GOALS: Readonly<Record<Rating, readonly [number, number]>> = {
  1: [60, 66],
  2: [65, 76],
  3: [77, 89],
  4: [88, 96],
  5: [96, 100],
}
const FACING = new Set<Position['role']>(
  [...AGENTS, BRANCH_MANAGER].map((place) => (POSITIONS[place] as Position).role),
)

/** What the manager wrote about an employee. */
export interface Review {
  readonly day: number
  readonly reviewer: number
  readonly rating: Rating
  readonly goalsMet: number
  readonly comments: string
}

/** The yearly reviews of each employee, written by the manager; nobody reviews the managing director. */
export class ReviewRules {
  readonly #world: World
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#draws = world.draws('review')
  }

  /** The reviews of an employee, oldest first. */
  reviewsOf(employee: Employee): readonly Review[] {
    if (employee.manager < 0) return []
    const { index, hireDay, endDay, leaveDay } = employee
    const last = (endDay ?? leaveDay ?? this.#world.asOf) - 1
    const season = SEASON_FROM_DAYS + this.#draws.below(SEASON_DAYS, index * REVIEWS_MAX, Draw.season)
    const reviews: Review[] = []
    for (let year = this.#draws.below(REVIEWS_MAX, index * REVIEWS_MAX, Draw.count); year >= 0; year--) {
      const row = index * REVIEWS_MAX + year
      const windowEnd = last - year * YEAR_DAYS
      const day = workingDayNear(
        windowEnd - season - this.#draws.below(JITTER_DAYS, row, Draw.jitter),
        windowEnd,
      )
      if (day >= hireDay + EMPLOYED_DAYS_MIN) reviews.push(this.#review(employee, row, day))
    }
    const latestFirst = hireDay + EMPLOYED_DAYS_MIN + FIRST_WITHIN_DAYS + DAYS_WITH_WORK
    if (reviews.length === 0 && latestFirst <= last) {
      const wait = EMPLOYED_DAYS_MIN + this.#draws.below(FIRST_WITHIN_DAYS, index, Draw.first)
      reviews.push(this.#review(employee, index * REVIEWS_MAX, workingDayNear(hireDay + wait, last)))
    }
    return reviews
  }

  #review(employee: Employee, row: number, day: number): Review {
    const isSteady = this.#draws.chance(STEADY_SHARE, row, Draw.steady)
    const rating = RATINGS.pick(
      this.#draws,
      isSteady ? employee.index * REVIEWS_MAX : row,
      isSteady ? Draw.ability : Draw.year,
    )
    const remarks = REMARKS[FACING.has(employee.role) ? 'facing' : 'office'][rating]
    // Counted on by the year, so that nobody reads the same remark twice.
    const remark = (this.#draws.below(remarks.length, employee.index, Draw.remark) + row) % remarks.length
    return {
      day,
      reviewer: employee.manager,
      rating,
      goalsMet: this.#draws.between(...GOALS[rating], row, Draw.goals),
      comments: `${remarks[remark]} ${this.#draws.pick(NEXT_STEPS[rating], row, Draw.nextStep)}`,
    }
  }
}

const Draw = {
  count: 0,
  season: 1,
  jitter: 2,
  ability: 3,
  steady: 4,
  year: 5,
  goals: 6,
  remark: 7,
  nextStep: 8,
  first: 9,
} as const
