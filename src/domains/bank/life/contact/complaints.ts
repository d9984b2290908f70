import { SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { ComplaintStatus, ComplaintType, Priority } from '../../lists.ts'
import type { Posting } from '../contracts.ts'
import type { CustomerLife } from '../lives.ts'
import type { World } from '../world.ts'
import type { Complainant } from './complainants.ts'
import { SettlingRules } from './complaint-settling.ts'
import type { ComplaintState, ComplaintStates } from './complaint-states.ts'
import type { ContactTimes, Window } from './contact-times.ts'
import type { Occasion } from './contract.ts'
import { accountOccasions, loanOccasions, policyOccasions, postingOccasions } from './occasions.ts'

/** Complaints that are not settled yet were filed so many days before as-of. */
const RECENT_DAYS = { open: 14, investigating: 60 } as const
/** Settled complaints were filed so long before the end that there was time to settle them. */
const SETTLING_SECONDS = 9 * SECONDS_PER_DAY
/** People complain soon after what they complain about. */
const WITHIN_DAYS: Readonly<Record<ComplaintType, number>> = {
  service: 10,
  fee: 21,
  product: 120,
  fraud: 5,
  other: 0,
}
const isCardPayment = ({ kind }: Posting): boolean => kind === 'purchase' || kind === 'cash_machine'
const isFee = ({ kind }: Posting): boolean => kind === 'fee'
/** Where there is no working day after what was to be complained about, something earlier takes its place. */
const SUBJECTS_TRIED = 3

/** A complaint with its time and subject, before it is known as which contact it counts. */
export interface ComplaintFile {
  readonly type: ComplaintType
  readonly status: ComplaintStatus
  readonly priority: Priority
  readonly filedSecond: number
  readonly resolvedSecond: number | null
  readonly assignee: number
  /** Null for a complaint about nothing in the books, and for service, which is about an earlier contact. */
  readonly about: Occasion | null
}

/** When a complaint is filed, about what, and what becomes of it. */
export class ComplaintRules {
  readonly #world: World
  readonly #states: ComplaintStates
  readonly #times: ContactTimes
  readonly #settling: SettlingRules
  readonly #draws: Draws

  constructor(world: World, states: ComplaintStates, times: ContactTimes) {
    this.#world = world
    this.#states = states
    this.#times = times
    this.#settling = new SettlingRules(world)
    this.#draws = world.draws('complaint')
  }

  /** @param contacts the seconds of the customer's other contacts. */
  fileOf(
    life: CustomerLife,
    { number, type }: Complainant,
    window: Window,
    contacts: readonly number[],
    row: number,
  ): ComplaintFile {
    const state = this.#states.of(number)
    const isRecent = state.status === 'open' || state.status === 'investigating'
    const period = this.#periodOf(state.status, window)
    const occasions = type === 'service' ? [] : occasionsOf(life, type)
    const spoken = type === 'service' ? contacts : occasions.map(({ second }) => second)
    const { at, second: filedSecond } = this.#filing(type, spoken, period, window, row)
    const about = occasions[at] ?? null
    const resolved = isRecent ? null : this.#settling.resolvedSecond(filedSecond, window, row)
    // A fee or payment that cannot be found is no ground for a file of that kind.
    const actual = about || type === 'service' || type === 'other' ? type : 'other'
    return {
      type: actual,
      ...this.#progressOf(state, actual, about, filedSecond, resolved, row),
      filedSecond,
      about,
    }
  }

  /** Chooses one of so many wordings. */
  wordingOf(lines: number, row: number): number {
    return this.#draws.below(lines, row, Draw.wording)
  }

  #periodOf(status: ComplaintStatus, { from, until }: Window): Window {
    const days = status === 'open' || status === 'investigating' ? RECENT_DAYS[status] : 0
    if (days > 0) return { from: Math.max(from, until - days * SECONDS_PER_DAY), until }
    return until - from > 2 * SETTLING_SECONDS ? { from, until: until - SETTLING_SECONDS } : { from, until }
  }

  /** What the complaint is about: the last of the kind before a drawn moment, or any product; -1 for nothing. */
  #choose(type: ComplaintType, seconds: readonly number[], period: Window, row: number): number {
    const moment = period.from + this.#draws.fraction(row, Draw.moment) * (period.until - period.from)
    if (type === 'product') {
      const known = seconds.filter((second) => second < period.until).length
      return known === 0 ? -1 : this.#draws.below(known, row, Draw.subject)
    }
    const last = lastBefore(seconds, Math.min(moment, period.until))
    return last < 0 ? firstOf(seconds, period.until) : last
  }

  /** When the complaint is filed, and the place of what it is about among `seconds`, or -1. */
  #filing(
    type: ComplaintType,
    seconds: readonly number[],
    period: Window,
    window: Window,
    row: number,
  ): { readonly at: number; readonly second: number } {
    let at = this.#choose(type, seconds, period, row)
    for (let tries = 0; at >= 0 && tries < SUBJECTS_TRIED; tries++) {
      const spokenOf = seconds[at] as number
      const from = Math.max(period.from, spokenOf)
      const soon = Math.min(period.until, from + WITHIN_DAYS[type] * SECONDS_PER_DAY)
      const second = this.#firstWithin(
        spokenOf < period.from
          ? [period]
          : [
              { from, until: soon },
              { from, until: period.until },
            ],
        row,
      )
      if (second >= 0) return { at, second }
      at = lastBefore(seconds, spokenOf)
    }
    return { at: -1, second: Math.max(window.from, this.#firstWithin([period, window], row)) }
  }

  #firstWithin(windows: readonly Window[], row: number): number {
    for (const window of windows) {
      const second = this.#times.within(window, true, row)
      if (second >= 0) return second
    }
    return -1
  }

  #progressOf(
    state: ComplaintState,
    type: ComplaintType,
    about: Occasion | null,
    filedSecond: number,
    resolvedSecond: number | null,
    row: number,
  ): Pick<ComplaintFile, 'status' | 'priority' | 'resolvedSecond' | 'assignee'> {
    const isSettled = state.status === 'resolved' || state.status === 'closed'
    const status = isSettled && resolvedSecond === null ? 'investigating' : state.status
    const until = resolvedSecond ?? this.#world.asOf * SECONDS_PER_DAY - 1
    const assignee =
      state.isAssigned || status === 'investigating'
        ? this.#settling.inChargeOf(type, about, filedSecond, until, row)
        : -1
    return { status, priority: state.priority, resolvedSecond, assignee }
  }
}

/** The place of the latest second before a limit, or -1. */
function lastBefore(seconds: readonly number[], limit: number): number {
  let last = -1
  seconds.forEach((second, at) => {
    if (second < limit && (last < 0 || second > (seconds[last] as number))) last = at
  })
  return last
}

/** The place of the earliest second, when it lies before a limit; else -1. */
function firstOf(seconds: readonly number[], limit: number): number {
  let first = -1
  seconds.forEach((second, at) => {
    if (second < limit && (first < 0 || second < (seconds[first] as number))) first = at
  })
  return first
}

function occasionsOf(life: CustomerLife, type: ComplaintType): readonly Occasion[] {
  switch (type) {
    case 'fee':
      return postingOccasions(life, isFee)
    case 'fraud':
      return postingOccasions(life, isCardPayment)
    case 'product':
      return [...accountOccasions(life), ...loanOccasions(life), ...policyOccasions(life)].sort(
        (a, b) => a.second - b.second,
      )
    default:
      return []
  }
}

const Draw = { moment: 0, subject: 1, wording: 2 } as const
