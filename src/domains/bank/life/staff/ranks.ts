import { BRANCH_MANAGER, POSITIONS } from './positions.ts'
import type { Roster } from './roster.ts'

/** The earliest-hired tenth of a role leads the others, where there are enough to lead. */
const LEAD_SHARE = 0.1
const LEADS_FROM = 4
/** The first two of each role stay, so that there is always someone. */
const ALWAYS_THERE = 2

/** How many of each role lead, and how many of the first certainly stay; both by the number within the role. */
export class Ranks {
  readonly leads: readonly number[]
  readonly staying: readonly number[]

  constructor(roster: Roster) {
    const sizes = POSITIONS.map((_, position) => roster.sizeOf(position))
    this.leads = sizes.map((size, position) =>
      size < LEADS_FROM || position === BRANCH_MANAGER ? 0 : Math.ceil(size * LEAD_SHARE),
    )
    this.staying = sizes.map((size, position) =>
      position === BRANCH_MANAGER
        ? size
        : Math.min(size, Math.max(ALWAYS_THERE, this.leads[position] as number)),
    )
  }
}
