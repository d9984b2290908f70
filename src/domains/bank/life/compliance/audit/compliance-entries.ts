import { formatDay, SECONDS_PER_DAY, workingDayFrom, workingDayUpTo } from '../../../../../core/calendar.ts'
import { OPENING_SECOND, OPENING_SECONDS } from '../../customers.ts'
import type { CustomerLife } from '../../lives.ts'
import type { KycRecord, SuspiciousActivityReport } from '../contract.ts'
import type { Journal } from './journal.ts'

const CLOSED_AFTER_DAYS = 20
const HOUR = 3600

/** Each identity check whose result differs from the one before, what expired, and each change of rating. */
export function logIdentityChecks(
  journal: Journal,
  { customer }: CustomerLife,
  records: readonly KycRecord[],
): void {
  let previous: KycRecord | undefined
  for (const record of records) {
    const second = secondOf(journal, record, customer.sinceSecond, previous)
    const doer = record.officer < 0 ? ({ role: 'Compliance Officer' } as const) : { employee: record.officer }
    const of = { entity: 'kyc_record', id: record.id } as const
    const status = record.status === 'expired' ? 'verified' : record.status
    if (previous?.status !== record.status) {
      const before = previous ? { kyc_status: previous.status } : undefined
      const deed = { ...of, action: 'create', after: { kyc_status: status } } as const
      journal.at(second, before ? { ...deed, before } : deed, doer)
    }
    if (previous && previous.rating !== record.rating) {
      const before = { risk_rating: previous.rating }
      const after = { risk_rating: record.rating }
      journal.at(second, { entity: 'customer', id: customer.id, action: 'update', before, after }, doer)
    }
    if (record.status === 'expired') {
      const expired = Math.min(record.nextReviewDay as number, record.paper.expiryDay) + 1
      const after = { kyc_status: 'expired', expired_on: formatDay(expired) }
      const deed = { ...of, action: 'update', before: { kyc_status: 'verified' }, after } as const
      journal.on(expired, deed, { role: 'Compliance Officer' })
    }
    previous = record
  }
}

/** A first check comes after the customer is entered, a second one on the same day after the first. */
function secondOf(
  journal: Journal,
  { day }: KycRecord,
  sinceSecond: number,
  previous: KycRecord | undefined,
): number {
  const opening = day * SECONDS_PER_DAY + OPENING_SECOND
  const closing = opening + OPENING_SECONDS
  if (previous?.day === day) return closing
  if (sinceSecond >= opening) return Math.floor((sinceSecond + closing) / 2)
  return journal.secondOn(day, 'anytime')
}

/** A report from its draft on. */
export function logReport(journal: Journal, { world }: CustomerLife, report: SuspiciousActivityReport): void {
  const of = { entity: 'suspicious_activity_report', id: report.id } as const
  const by = { employee: report.officer }
  const role = 'Compliance Officer'
  const draft = { sar_status: 'draft' }
  // In the morning: an account that is frozen because of it is frozen in the afternoon.
  const drafted = journal.secondOn(report.day, 'morning')
  journal.at(drafted, { ...of, action: 'create', after: draft }, by)
  if (report.status === 'under_review') {
    const deed = { ...of, action: 'update', before: draft, after: { sar_status: 'under_review' } } as const
    const next = workingDayFrom(report.day + 1)
    if (next < world.asOf) journal.on(next, deed, journal.onDuty(report.officer, next, role))
    else journal.at(drafted + HOUR, deed, by)
  }
  if (report.filedDay === null) return
  const filed = { sar_status: 'filed', filed_date: formatDay(report.filedDay) }
  // On the day of the draft still, when the books close that day.
  const deed = { ...of, action: 'update', before: draft, after: filed } as const
  if (report.filedDay > report.day) journal.on(report.filedDay, deed, by)
  else journal.at(drafted + HOUR, deed, by)
  if (report.status !== 'closed') return
  const closed = Math.min(workingDayFrom(report.filedDay + CLOSED_AFTER_DAYS), workingDayUpTo(world.asOf - 1))
  const end = closed * SECONDS_PER_DAY + OPENING_SECOND + OPENING_SECONDS
  journal.at(
    end,
    { ...of, action: 'update', before: filed, after: { sar_status: 'closed' } },
    journal.onDuty(report.officer, closed, role),
  )
}
