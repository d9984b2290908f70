import { Allocation, apportion } from '../../../../core/allocation.ts'
import { workingDayUpTo } from '../../../../core/calendar.ts'
import { quota } from '../../../../core/cohort.ts'
import type { Draws } from '../../../../core/draws.ts'
import { AGENTS, POSITIONS } from './positions.ts'
import type { Ranks } from './ranks.ts'
import type { Roster } from './roster.ts'

const TERMINATED_SHARE = 0.05
const ON_LEAVE_SHARE = 0.02
/** Only those so long with the bank leave it, go on leave or look after customers. */
const SETTLED_AFTER_DAYS = 150
const LEFT_AFTER_DAYS = 60
const LEFT_DAYS_AGO = 7
const LEAVE_DAYS_AGO = [3, 120] as const

type State = 'present' | 'on_leave' | 'terminated'

/** Those of some positions who lead nobody and may leave, numbered through, and what became of each. */
interface Group {
  /** First number of each position's people; one more at the end. */
  readonly starts: readonly number[]
  readonly positions: readonly number[]
  readonly states: Allocation<State>
}

/** Whether and when people left the bank, or went on leave. */
export class Tenure {
  readonly #roster: Roster
  readonly #ranks: Ranks
  readonly #asOf: number
  readonly #draws: Draws
  readonly #groups: readonly Group[]
  readonly #groupOf: readonly number[]

  constructor(roster: Roster, ranks: Ranks, asOf: number, seed: number, draws: Draws) {
    this.#roster = roster
    this.#ranks = ranks
    this.#asOf = asOf
    this.#draws = draws
    const others = [...POSITIONS.keys()].filter((position) => !AGENTS.includes(position))
    this.#groupOf = POSITIONS.map((_, position) => (AGENTS.includes(position) ? 0 : 1))
    const settled = [AGENTS, others].map((positions) => this.#startsOf(positions))
    const sizes = settled.map((starts) => starts.at(-1) as number)
    const all = sizes.reduce((a, b) => a + b, 0)
    const split = (share: number) =>
      apportion(Math.min(quota(roster.count, share), Math.floor(all / 2)), sizes)
    const terminated = split(TERMINATED_SHARE)
    const onLeave = split(ON_LEAVE_SHARE)
    this.#groups = [AGENTS, others].map((positions, i) => {
      const size = sizes[i] as number
      const gone = Math.min(terminated[i] as number, size)
      const away = Math.min(onLeave[i] as number, size - gone)
      // An empty group has no shares to go by; its one label never shows.
      const present = size > 0 ? size - gone - away : 1
      const shares = { terminated: gone, on_leave: away, present }
      const states = new Allocation<State>(seed, `staff.states.${i}`, size, shares)
      return { starts: settled[i] as readonly number[], positions, states }
    })
  }

  /** Numbers through those of the positions who may leave. */
  #startsOf(positions: readonly number[]): number[] {
    let start = 0
    const settledBy = this.#asOf - 1 - SETTLED_AFTER_DAYS
    const sizes = positions.map((position) =>
      Math.max(0, this.#roster.hiredBy(position, settledBy) - (this.#ranks.staying[position] as number)),
    )
    return [...sizes.map((size) => (start += size) - size), start]
  }

  /** What became of the employee with this number within the position. */
  stateOf(position: number, rank: number): State {
    const member = this.#memberOf(position, rank)
    return member < 0
      ? 'present'
      : (this.#groups[this.#groupOf[position] as number] as Group).states.labelOf(member)
  }

  /** The number of someone who left among all who left, or -1. */
  leaverOf(position: number, rank: number): number {
    const member = this.#memberOf(position, rank)
    if (member < 0) return -1
    const [agents, others] = this.#groups as [Group, Group]
    const isAgent = this.#groupOf[position] === 0
    const { states } = isAgent ? agents : others
    if (states.labelOf(member) !== 'terminated') return -1
    return states.rankOf(member) + (isAgent ? 0 : agents.states.count('terminated'))
  }

  /** The last working day of someone who left. */
  endDayOf(employee: number): number {
    const from = this.#roster.hireDayOf(employee) + LEFT_AFTER_DAYS
    return workingDayUpTo(this.#draws.between(from, this.#asOf - LEFT_DAYS_AGO, employee, Draw.end))
  }

  /** Since when someone on leave is away. */
  leaveDayOf(employee: number): number {
    const [late, early] = LEAVE_DAYS_AGO
    return workingDayUpTo(this.#asOf - this.#draws.between(late, early, employee, Draw.leave))
  }

  /** How many settled people of the agents' positions are there today, leads and founders not counted. */
  get presentAgents(): number {
    return (this.#groups[0] as Group).states.count('present')
  }

  /** The number of an agent among `presentAgents`, or -1. */
  presentAgentOf(position: number, rank: number): number {
    const member = this.#groupOf[position] === 0 ? this.#memberOf(position, rank) : -1
    if (member < 0) return -1
    const { states } = this.#groups[0] as Group
    return states.labelOf(member) === 'present' ? states.rankOf(member) : -1
  }

  /** Position and number within it of the agent with this number: the inverse of `presentAgentOf`. */
  presentAgentAt(index: number): { readonly position: number; readonly rank: number } {
    const { starts, positions, states } = this.#groups[0] as Group
    const member = states.memberAt('present', index)
    let slot = 0
    while (member >= (starts[slot + 1] as number)) slot++
    const position = positions[slot] as number
    return { position, rank: member - (starts[slot] as number) + (this.#ranks.staying[position] as number) }
  }

  #memberOf(position: number, rank: number): number {
    const { starts, positions } = this.#groups[this.#groupOf[position] as number] as Group
    const slot = positions.indexOf(position)
    const member = (starts[slot] as number) + rank - (this.#ranks.staying[position] as number)
    return member >= (starts[slot] as number) && member < (starts[slot + 1] as number) ? member : -1
  }
}

const Draw = { end: 0, leave: 1 } as const
