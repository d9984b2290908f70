import { formatDay } from '../../../core/calendar.ts'

/** Deliveries of so many days are kept; checks look back over so many mornings. */
const DAYS_KEPT = 45
const MORNINGS = 29

/** What of the past the feeds hold, and when they are checked; days as `YYYY-MM-DD`, moments as Postgres takes them. */
export interface DeliveredWindow {
  readonly from: string
  /** Not included: the delivery for the last day of the books arrives after as-of. */
  readonly to: string
  readonly firstCheck: string
  readonly lastCheck: string
  /** The first second of as-of. */
  readonly books: string
}

/** The window of feeds of a bank whose books are closed on a day. */
export function deliveredWindow(asOf: number): DeliveredWindow {
  const morning = (day: number) => `${formatDay(day)} 06:00:00`
  return {
    from: formatDay(asOf - DAYS_KEPT),
    to: formatDay(asOf - 1),
    firstCheck: morning(asOf - MORNINGS),
    lastCheck: morning(asOf - 1),
    books: `${formatDay(asOf)} 00:00:00`,
  }
}
