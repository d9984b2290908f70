import { Allocation } from '../../../../core/allocation.ts'
import { formatDay, SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import { Cohort, quota } from '../../../../core/cohort.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import type { AmlCheckType, RiskRating } from '../../lists.ts'
import { amlScreeningResults } from '../../vocabulary/aml-screening-results.ts'
import { fillTemplate } from '../../vocabulary/fill-template.ts'
import { formatCents } from '../contact/occasions.ts'
import type { CustomerLife } from '../lives.ts'
import { transactionId } from '../money/transaction-id.ts'
import type { World } from '../world.ts'
import type { AccountPosting, AmlCheck, SuspiciousActivityReport } from './contract.ts'

/** Every movement above this is looked at. */
const MONITORED_ABOVE_CENTS = 1_000_000
/** Lists that customers are screened against; postings are monitored as they come. */
const LISTS: Readonly<Record<Exclude<AmlCheckType, 'transaction_monitoring'>, number>> = {
  watchlist: 0.4,
  sanctions: 0.3,
  pep_screening: 0.2,
}
const PERIODIC_SHARE = 0.5
const FLAGGED_SHARE = 0.05
const FLAGGED_RISK: Readonly<Record<RiskRating, number>> = { medium: 0.6, low: 0.35, high: 0.05 }
/** The first screening takes place within the hour, that of a posting within five hours. */
const SCREENED_WITHIN_SECONDS = 3600
const MONITORED_WITHIN_SECONDS = 5 * 3600
/** A periodic screening lies so many days after the first one, where there is room. */
const PERIODIC_AFTER_DAYS = 90
const CHECKS_PER_CUSTOMER_MAX = 8192

type Draft = Omit<AmlCheck, 'id'>

/** Which customers and postings were screened for money laundering, and what was found. */
export class ScreeningRules {
  readonly #world: World
  readonly #lists: Allocation<keyof typeof LISTS>
  readonly #periodic: Cohort
  readonly #flagged: Cohort
  readonly #flaggedRisk: Allocation<RiskRating>
  readonly #draws: Draws

  constructor(world: World) {
    const { seed, customerCount } = world
    this.#world = world
    const periodic = quota(customerCount, PERIODIC_SHARE)
    const screenings = customerCount + periodic
    const flagged = quota(screenings, FLAGGED_SHARE)
    this.#lists = new Allocation(seed, 'aml.lists', screenings, LISTS)
    this.#periodic = new Cohort(seed, 'aml.periodic', customerCount, periodic)
    this.#flagged = new Cohort(seed, 'aml.flagged', screenings, flagged)
    this.#flaggedRisk = new Allocation(seed, 'aml.risk', flagged, FLAGGED_RISK)
    this.#draws = world.draws('aml')
  }

  /** All checks of a customer and of their postings, the oldest first. */
  checksOf(life: CustomerLife, report: SuspiciousActivityReport | null): readonly AmlCheck[] {
    const { index } = life.customer
    const drafts = this.#screenings(life)
    const reported = new Set(report?.postings)
    for (const { account, postings } of life.ledgers) {
      for (const posting of postings) {
        if (Math.abs(posting.cents) > MONITORED_ABOVE_CENTS || reported.has(posting)) {
          drafts.push(this.#monitored(index, { account, posting }, drafts.length, report))
        }
      }
    }
    drafts.sort((a, b) => a.second - b.second)
    return drafts.map((draft, i) => ({ id: IdManager.child('AML', index, i, 4), ...draft }))
  }

  #screenings({ customer, world }: CustomerLife): Draft[] {
    const { index, sinceSecond, sinceDay, statusDay } = customer
    const delay = 60 + this.#draws.below(SCREENED_WITHIN_SECONDS - 60, index, Draw.first)
    const drafts = [this.#screening(index, index, sinceSecond + delay)]
    const periodic = this.#periodic.rankOf(index)
    if (periodic < 0) return drafts
    const until = (statusDay ?? world.asOf) - 1
    const from = Math.min(sinceDay + PERIODIC_AFTER_DAYS, until)
    const second =
      this.#draws.between(from, until, index, Draw.periodicDay) * SECONDS_PER_DAY +
      this.#draws.below(SECONDS_PER_DAY, index, Draw.periodicSecond)
    drafts.push(this.#screening(index, world.customerCount + periodic, second))
    return drafts
  }

  /** @param screening its number among all screenings of customers. */
  #screening(customer: number, screening: number, second: number): Draft {
    const type = this.#lists.labelOf(screening)
    const flagged = this.#flagged.rankOf(screening)
    const isFlagged = flagged >= 0
    const row = customer * CHECKS_PER_CUSTOMER_MAX + (screening === customer ? 0 : 1)
    return {
      second,
      type,
      transactionId: null,
      isFlagged,
      risk: isFlagged ? this.#flaggedRisk.labelOf(flagged) : 'low',
      result: this.#draws.pick(textsOf(type, isFlagged), row, Draw.result),
      reviewer: isFlagged ? this.#reviewer(second, row) : -1,
    }
  }

  /** The check of a posting: a hit where it belongs to what was reported. */
  #monitored(
    customer: number,
    { account, posting }: AccountPosting,
    ordinal: number,
    report: SuspiciousActivityReport | null,
  ): Draft {
    const row = customer * CHECKS_PER_CUSTOMER_MAX + ordinal
    const isFlagged = report !== null && isPartOf(report, { account, posting })
    const left = this.#world.asOf * SECONDS_PER_DAY - 1 - posting.second
    const second =
      posting.second + this.#draws.below(Math.min(MONITORED_WITHIN_SECONDS, left) + 1, row, Draw.delay)
    return {
      second,
      type: 'transaction_monitoring',
      transactionId: transactionId(customer, account, posting.sequence),
      isFlagged,
      risk: isFlagged ? (posting.cents > 0 ? 'medium' : 'high') : 'low',
      result: fillTemplate(this.#draws.pick(textsOf('transaction_monitoring', isFlagged), row, Draw.result), {
        amount: formatCents(posting.cents, account.currency),
        date: formatDay(Math.floor(posting.second / SECONDS_PER_DAY)),
      }),
      reviewer: isFlagged ? this.#reviewer(second, row) : -1,
    }
  }

  #reviewer(second: number, row: number): number {
    const day = Math.floor(second / SECONDS_PER_DAY)
    return this.#world.staff.pick('Compliance Officer', day, this.#draws.bits(row, Draw.reviewer))
  }
}

/** Whether a posting that is looked at lies on the reported account between the first movement and the report. */
function isPartOf(report: SuspiciousActivityReport, { account, posting }: AccountPosting): boolean {
  const day = Math.floor(posting.second / SECONDS_PER_DAY)
  return account === report.account && day >= report.fromDay && day <= report.day
}

const textsOf = (type: AmlCheckType, isFlagged: boolean): readonly string[] =>
  amlScreeningResults[type][isFlagged ? 'flagged' : 'clear']

const Draw = {
  first: 0,
  periodicDay: 1,
  periodicSecond: 2,
  result: 3,
  reviewer: 4,
  delay: 5,
} as const
