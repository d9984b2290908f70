import { workingDayFrom } from '../../../core/calendar.ts'
import type { Draws } from '../../../core/draws.ts'

/** Branches are fixed and never scaled. */
export const BRANCH_COUNT = 20
/** The first branch opened with the bank, the last so many days later: before the first customer came. */
const OPENED_WITHIN_DAYS = 900

/** The code of a branch, from its number 0 to 19. */
export const branchCode = (branch: number): string => `BR${String(branch + 1).padStart(3, '0')}`

/** When the branches were opened, in the order of their codes. */
export class BranchRules {
  readonly #opened: readonly number[]

  constructor(firstDay: number, draws: Draws) {
    const step = OPENED_WITHIN_DAYS / BRANCH_COUNT
    this.#opened = Array.from({ length: BRANCH_COUNT }, (_, branch) =>
      workingDayFrom(firstDay + (branch === 0 ? 0 : Math.floor(branch * step) + draws.below(step, branch))),
    )
  }

  openedDayOf(branch: number): number {
    return this.#opened[branch] as number
  }

  /** How many branches were open on that day; they are the first ones. */
  openOn(day: number): number {
    let open = 0
    while (open < BRANCH_COUNT && this.openedDayOf(open) <= day) open++
    return open
  }
}
