import { SECONDS_PER_DAY, isWorkingDay, workingDayFrom, workingDayUpTo } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import type { ComplaintStatus, ComplaintType, Priority } from '../../lists.ts'
import type { Posting } from '../contracts.ts'
import type { CustomerLife } from '../lives.ts'
import type { Role } from '../staff-contract.ts'
import type { World } from '../world.ts'
import type { Complainant } from './complainants.ts'
import type { ComplaintState, ComplaintStates } from './complaint-states.ts'
import type { ContactTimes, Window } from './contact-times.ts'
import type { Occasion } from './contract.ts'
import { accountOccasions, loanOccasions, postingOccasions } from './occasions.ts'

/** Complaints that are not settled yet were filed so many days before as-of. */
const RECENT_DAYS = { open: 14, investigating: 60 } as const
/** Settled complaints were filed so long before the end that there was time to settle them. */
const SETTLING_SECONDS = 9 * SECONDS_PER_DAY
const RESOLUTION_HOURS_MAX = 168
/** People complain soon after what they complain about. */
const WITHIN_DAYS: Readonly<Record<ComplaintType, number>> = {
  service: 10,
  fee: 21,
  product: 120,
  fraud: 5,
  other: 0,
}
/** Opening hours in which a complaint is settled, from the first to the last full one. */
const FIRST_HOUR = 9
const LAST_HOUR = 16
const SECONDS_PER_HOUR = 3600
const isCardPayment = ({ kind }: Posting): boolean => kind === 'purchase' || kind === 'cash_machine'
const isFee = ({ kind }: Posting): boolean => kind === 'fee'
const COLLEAGUES_TRIED = 12

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
  readonly #draws: Draws

  constructor(world: World, states: ComplaintStates, times: ContactTimes) {
    this.#world = world
    this.#states = states
    this.#times = times
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
    const at = this.#choose(type, spoken, period, row)
    const about = occasions[at] ?? null
    const from = Math.max(period.from, spoken[at] ?? 0)
    const soon = from + WITHIN_DAYS[type] * SECONDS_PER_DAY
    const until = isRecent || at < 0 ? period.until : Math.min(period.until, soon)
    const filedSecond = this.#firstWithin(
      [{ from, until }, { from, until: period.until }, { from, until: window.until }, window],
      row,
    )
    const isTrue = about !== null && about.second <= filedSecond
    const resolved = isRecent ? null : this.#resolvedSecond(filedSecond, window, row)
    // A fee or payment that cannot be found is no ground for a file of that kind.
    const actual = isTrue || type === 'service' || type === 'other' ? type : 'other'
    return {
      type: actual,
      ...this.#progressOf(state, actual, about, filedSecond, resolved, row),
      filedSecond,
      about: isTrue ? about : null,
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
    let last = -1
    let first = -1
    seconds.forEach((second, at) => {
      if (second >= period.until) return
      if (second <= moment && (last < 0 || second > (seconds[last] as number))) last = at
      if (first < 0 || second < (seconds[first] as number)) first = at
    })
    return last < 0 ? first : last
  }

  #firstWithin(windows: readonly Window[], row: number): number {
    for (const window of windows) {
      const second = this.#times.within(window, true, row)
      if (second >= 0) return second
    }
    return (windows[windows.length - 1] as Window).from
  }

  /** Whole hours after the filing, at most a week, on a working day in opening hours; null when time ran out. */
  #resolvedSecond(filed: number, { until }: Window, row: number): number | null {
    const hours = this.#draws.between(1, RESOLUTION_HOURS_MAX, row, Draw.hours)
    const target = filed + hours * SECONDS_PER_HOUR
    const targetDay = Math.floor(target / SECONDS_PER_DAY)
    const day = isWorkingDay(targetDay) ? targetDay : workingDayUpTo(targetDay)
    const past = filed % SECONDS_PER_HOUR
    const hour = Math.floor((target % SECONDS_PER_DAY) / SECONDS_PER_HOUR)
    const isOpen = day === targetDay && hour >= FIRST_HOUR && hour <= LAST_HOUR
    const chosen = isOpen ? hour : this.#draws.between(FIRST_HOUR, LAST_HOUR, row, Draw.hour)
    let resolved = day * SECONDS_PER_DAY + chosen * SECONDS_PER_HOUR + past
    if (resolved <= filed || resolved > filed + RESOLUTION_HOURS_MAX * SECONDS_PER_HOUR)
      resolved = this.#nextMorning(filed) + past
    return resolved < until ? resolved : null
  }

  #nextMorning(filed: number): number {
    const day = workingDayFrom(Math.floor(filed / SECONDS_PER_DAY) + 1)
    return day * SECONDS_PER_DAY + FIRST_HOUR * SECONDS_PER_HOUR
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
    const role = roleFor(type, about)
    const assignee =
      state.isAssigned || status === 'investigating' ? this.#inCharge(role, filedSecond, until, row) : -1
    return { status, priority: state.priority, resolvedSecond, assignee }
  }

  /** Someone who was there when the complaint came in, and until it was settled. */
  #inCharge(role: Role, from: number, until: number, row: number): number {
    const { staff } = this.#world
    const first = Math.floor(from / SECONDS_PER_DAY)
    const last = Math.floor(until / SECONDS_PER_DAY)
    for (let k = 0; k < COLLEAGUES_TRIED; k++) {
      const employee = staff.pick(role, first, this.#draws.bits(row, Draw.colleague + k))
      if (staff.isAtWork(employee, last)) return employee
    }
    return staff.headOf(role)
  }
}

function occasionsOf(life: CustomerLife, type: ComplaintType): readonly Occasion[] {
  switch (type) {
    case 'fee':
      return postingOccasions(life, life.ledgers, isFee)
    case 'fraud':
      return postingOccasions(life, life.ledgers, isCardPayment)
    case 'product':
      return [...accountOccasions(life), ...loanOccasions(life)].sort((a, b) => a.second - b.second)
    default:
      return []
  }
}

function roleFor(type: ComplaintType, about: Occasion | null): Role {
  if (type === 'fraud') return 'Compliance Officer'
  if (type === 'product' && about?.type === 'loan') return 'Loan Officer'
  return type === 'product' && about?.type === 'policy'
    ? 'Insurance Agent'
    : 'Customer Service Representative'
}

const Draw = { moment: 0, subject: 1, hours: 2, hour: 3, wording: 4, colleague: 5 } as const
