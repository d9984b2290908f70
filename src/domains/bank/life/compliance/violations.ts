import { SECONDS_PER_DAY, workingDayFrom } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import type { ViolationStatus } from '../../lists.ts'
import { violationResolutions } from '../../vocabulary/violation-resolutions.ts'
import type { CustomerLife } from '../lives.ts'
import type { World } from '../world.ts'
import type { SuspiciousActivityReport, Violation } from './contract.ts'
import { type Hit, Monitoring } from './monitoring.ts'

/** Violations so many days old, or younger, are still looked into; the youngest of them nobody has taken up. */
const OPEN_DAYS = 20
const INVESTIGATED_DAYS = 120
/** Of those that are settled. */
const FALSE_POSITIVE_SHARE = 0.28
const SETTLED_WITHIN_DAYS = [2, 60] as const
const VIOLATIONS_PER_CUSTOMER_MAX = 1024

interface Outcome {
  readonly status: ViolationStatus
  readonly resolvedDay: number | null
}

/** What broke the rules of the monitoring system, and what the bank made of it. */
export class ViolationRules {
  readonly #world: World
  readonly #monitoring: Monitoring
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#monitoring = new Monitoring(world)
    this.#draws = world.draws('violation')
  }

  /** Everything of a customer's that broke a rule, the oldest first. */
  violationsOf(life: CustomerLife, report: SuspiciousActivityReport | null): readonly Violation[] {
    return this.#monitoring.hitsOf(life.ledgers).map((hit, ordinal) => {
      const row = life.index * VIOLATIONS_PER_CUSTOMER_MAX + ordinal
      const reported = report && isAbout(report, hit) ? report : null
      const outcome = reported ? this.#reported(reported) : this.#ordinary(hit, row)
      const id = IdManager.child('VIO', life.index, ordinal, 4)
      return { id, ...hit, ...outcome, ...this.#resolution(hit, outcome, reported, row) }
    })
  }

  /** A violation that was reported is settled with the filing of the report. */
  #reported({ status, filedDay }: SuspiciousActivityReport): Outcome {
    if (filedDay !== null) return { status: 'resolved', resolvedDay: filedDay }
    return { status: status === 'draft' ? 'open' : 'investigating', resolvedDay: null }
  }

  #ordinary({ posting }: Hit, row: number): Outcome {
    const day = Math.floor(posting.second / SECONDS_PER_DAY)
    const age = this.#world.asOf - day
    if (age <= OPEN_DAYS) return { status: 'open', resolvedDay: null }
    if (age <= INVESTIGATED_DAYS) return { status: 'investigating', resolvedDay: null }
    const [least, most] = SETTLED_WITHIN_DAYS
    const resolvedDay = workingDayFrom(day + this.#draws.between(least, most, row, Draw.settled))
    const isFalse = this.#draws.chance(FALSE_POSITIVE_SHARE, row, Draw.isFalse)
    return { status: isFalse ? 'false_positive' : 'resolved', resolvedDay }
  }

  #resolution(
    hit: Hit,
    { status, resolvedDay }: Outcome,
    report: SuspiciousActivityReport | null,
    row: number,
  ): Pick<Violation, 'notes' | 'resolver'> {
    if (resolvedDay === null) return { notes: null, resolver: -1 }
    const { resolved, falsePositive } = violationResolutions[report ? 'reported' : kindOf(hit)]
    const texts = status === 'resolved' ? resolved : falsePositive
    const bits = this.#draws.bits(row, Draw.resolver)
    return {
      notes: this.#draws.pick(texts, row, Draw.notes),
      resolver: report?.officer ?? this.#world.staff.pick('Compliance Officer', resolvedDay, bits),
    }
  }
}

/** Whether a violation is part of what was reported: on the same account, up to the day of the report. */
function isAbout(report: SuspiciousActivityReport, { account, posting }: Hit): boolean {
  const day = Math.floor(posting.second / SECONDS_PER_DAY)
  return account === report.account && day >= report.fromDay && day <= report.day
}

function kindOf({ rule, posting }: Hit): 'incoming' | 'outgoing' | 'frequent' {
  if (rule.measure === 'count') return 'frequent'
  return posting.cents > 0 ? 'incoming' : 'outgoing'
}

const Draw = { settled: 0, isFalse: 1, resolver: 2, notes: 3 } as const
