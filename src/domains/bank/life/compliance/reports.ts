import { formatDay, SECONDS_PER_DAY, workingDayFrom, workingDayUpTo } from '../../../../core/calendar.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import type { RegulatoryTier } from '../../lists.ts'
import { fillTemplate } from '../../vocabulary/fill-template.ts'
import { highRiskCountries } from '../../vocabulary/high-risk-countries.ts'
import { suspiciousActivityNarratives } from '../../vocabulary/suspicious-activity-narratives.ts'
import { formatCents } from '../contact/occasions.ts'
import type { Posting } from '../contracts.ts'
import type { CustomerLife } from '../lives.ts'
import type { Pattern } from '../suspicions.ts'
import type { World } from '../world.ts'
import type { SuspiciousActivityReport } from './contract.ts'
import { matches } from './monitoring.ts'
import { abroadRule, burstRule, type MonitoringRule, structuringRule } from './monitoring-rules.ts'
import { officerOn } from './officers.ts'

/** The rule that each pattern breaks. */
const RULES: Readonly<Record<Pattern, MonitoringRule>> = {
  structuring: structuringRule,
  unusual_pattern: burstRule,
  high_risk_country: abroadRule,
}
/** All movements of a case lie within so many days. */
const CASE_DAYS = 18
/** Drafted within so many days after the last movement, filed within so many days after that. */
const DRAFTED_WITHIN_DAYS = 4
const FILED_WITHIN_DAYS = 25
/** Amounts from which a report is of the second and third tier. */
const TIER_FROM_CENTS = { tier2: 4_000_000, tier3: 6_300_000 } as const

const countryNames = new Map(highRiskCountries.map(({ code, name }) => [code, name]))

/** What the bank reports of its suspects. */
export class ReportRules {
  readonly #world: World
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#draws = world.draws('report')
  }

  /** The report on a suspect; null for everyone else. */
  reportOf(life: CustomerLife): SuspiciousActivityReport | null {
    const { customer, ledgers } = life
    const suspicion = this.#world.suspicions.suspicionOf(customer.index, customer.place)
    const ledger = ledgers[0]
    if (!suspicion || !ledger) return null
    const { pattern, startDay, reportStatus } = suspicion
    const rule = RULES[pattern]
    const moved = ledger.postings.filter(
      ({ second }) =>
        second >= startDay * SECONDS_PER_DAY && second < (startDay + CASE_DAYS) * SECONDS_PER_DAY,
    )
    const postings = moved.filter((posting) => matches(rule.filter, posting))
    const first = postings[0] as Posting
    const last = moved.findLast(({ kind }) => kind === 'wire_out') as Posting
    const { index } = customer
    const day = this.#reportDay(index, dayOf(last), ledger.account.frozenDay)
    const isFiled = reportStatus === 'filed' || reportStatus === 'closed'
    const filedDay = isFiled ? this.#filedDay(index, day) : null
    const bits = this.#draws.bits(index, Draw.officer)
    const cents = postings.reduce((sum, posting) => sum + Math.abs(posting.cents), 0)
    return {
      id: IdManager.child('SAR', index, 0, 1),
      account: ledger.account,
      activity: pattern,
      rule,
      fromDay: dayOf(first),
      untilDay: dayOf(postings[postings.length - 1] as Posting),
      day,
      status: reportStatus,
      filedDay,
      tier: tierOf(cents),
      officer: officerOn(this.#world.staff, 'Compliance Officer', day, filedDay ?? day, bits),
      postings,
      cents,
      narrative: this.#narrative(index, pattern, postings, cents),
    }
  }

  /** Some days after the last movement, and not after the account was frozen. */
  #reportDay(customer: number, lastDay: number, frozenDay: number | null): number {
    const day = workingDayFrom(lastDay + 1 + this.#draws.below(DRAFTED_WITHIN_DAYS, customer, Draw.drafted))
    const limit = frozenDay ?? this.#world.asOf - 1
    return day <= limit ? day : workingDayUpTo(limit)
  }

  #filedDay(customer: number, reportDay: number): number {
    const day = workingDayFrom(reportDay + 1 + this.#draws.below(FILED_WITHIN_DAYS, customer, Draw.filed))
    return day < this.#world.asOf ? day : workingDayUpTo(this.#world.asOf - 1)
  }

  #narrative(customer: number, pattern: Pattern, postings: readonly Posting[], cents: number): string {
    const template = this.#draws.pick(suspiciousActivityNarratives[pattern], customer, Draw.narrative)
    const first = postings[0] as Posting
    return fillTemplate(template, {
      amount: formatCents(cents, 'USD'),
      count: postings.length,
      from: formatDay(dayOf(first)),
      to: formatDay(dayOf(postings[postings.length - 1] as Posting)),
      country: countryNames.get(first.country ?? '') ?? '',
    })
  }
}

const dayOf = ({ second }: Posting): number => Math.floor(second / SECONDS_PER_DAY)

function tierOf(cents: number): RegulatoryTier {
  if (cents >= TIER_FROM_CENTS.tier3) return 'tier3'
  return cents >= TIER_FROM_CENTS.tier2 ? 'tier2' : 'tier1'
}

const Draw = { drafted: 0, filed: 1, officer: 2, narrative: 3 } as const
