import { addMonths, monthOf, monthStart, workingDayFrom } from '../../../../core/calendar.ts'
import { Cohort, quota } from '../../../../core/cohort.ts'
import type { Draws } from '../../../../core/draws.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { type RegulatoryReportStatus, type RegulatoryReportType, regulatoryReportTypes } from '../../lists.ts'
import type { Role } from '../staff-contract.ts'
import type { World } from '../world.ts'
import { officerOn } from './officers.ts'

/** How each return is made: its periods, when it is due after the end of one, and who prepares it. */
const RETURNS: Readonly<
  Record<
    RegulatoryReportType,
    { readonly months: number; readonly afterDays: readonly [number, number]; readonly preparer: Role }
  >
> = {
  capital_adequacy: { months: 3, afterDays: [20, 35], preparer: 'Risk Analyst' },
  liquidity: { months: 3, afterDays: [10, 20], preparer: 'Financial Analyst' },
  quarterly_filing: { months: 3, afterDays: [35, 45], preparer: 'Financial Analyst' },
  stress_test: { months: 6, afterDays: [50, 75], preparer: 'Risk Analyst' },
}
const YEARS = 2
/** Of the returns sent to the regulator: those that were looked through and accepted. */
const ACCEPTED_SHARE = 0.15
/** Work on a return begins so many days after the end of the period. */
const BEGUN_AFTER_DAYS = 5

/** One return to the regulator. */
export interface RegulatoryReport {
  readonly id: string
  readonly type: RegulatoryReportType
  readonly fromDay: number
  readonly untilDay: number
  readonly submittedDay: number | null
  readonly status: RegulatoryReportStatus
  /** Whoever works on it; and the head who signed it, -1 while it is pending. */
  readonly preparer: number
  readonly approver: number
}

interface Period {
  readonly type: RegulatoryReportType
  readonly fromDay: number
  readonly untilDay: number
  readonly isLast: boolean
}

/** The returns of the last two years: every period of each kind, one after the other. */
export class RegulatoryReportRules {
  readonly #world: World
  readonly #draws: Draws

  constructor(world: World) {
    this.#world = world
    this.#draws = world.draws('regulatory report')
  }

  /** All returns, by the end of their period. */
  get all(): readonly RegulatoryReport[] {
    const periods = regulatoryReportTypes.flatMap((type) => this.#periodsOf(type))
    periods.sort((a, b) => a.untilDay - b.untilDay)
    const accepted = new Cohort(
      this.#world.seed,
      'regulatory.accepted',
      periods.length,
      quota(periods.length, ACCEPTED_SHARE),
    )
    return periods.map((period, i) => this.#report(period, i, accepted.has(i)))
  }

  /** Two years of periods, the last of which ended before as-of. */
  #periodsOf(type: RegulatoryReportType): Period[] {
    const { months } = RETURNS[type]
    const month = monthOf(this.#world.asOf)
    const end = month - (((month % months) + months) % months)
    const count = (YEARS * 12) / months
    return Array.from({ length: count }, (_, i) => {
      const fromDay = monthStart(end - (count - i) * months)
      return { type, fromDay, untilDay: addMonths(fromDay, months) - 1, isLast: i === count - 1 }
    })
  }

  /** The latest quarterly filing is still worked on; the others wait for their day. */
  #report(
    { type, fromDay, untilDay, isLast }: Period,
    number: number,
    isAccepted: boolean,
  ): RegulatoryReport {
    const { asOf, staff } = this.#world
    const { afterDays, preparer } = RETURNS[type]
    const due = workingDayFrom(untilDay + this.#draws.between(afterDays[0], afterDays[1], number, Draw.due))
    const isPending = due >= asOf || (isLast && type === 'quarterly_filing')
    const submittedDay = isPending ? null : due
    const begun = Math.min(workingDayFrom(untilDay + BEGUN_AFTER_DAYS), asOf - 1)
    return {
      id: IdManager.root('REG', number),
      type,
      fromDay,
      untilDay,
      submittedDay,
      status: isPending ? 'pending' : isAccepted && !isLast ? 'accepted' : 'submitted',
      preparer: officerOn(
        staff,
        preparer,
        begun,
        submittedDay ?? begun,
        this.#draws.bits(number, Draw.preparer),
      ),
      approver: isPending ? -1 : staff.headOf(preparer),
    }
  }
}

const Draw = { due: 0, preparer: 1 } as const
