import { workingDayFrom, workingDayUpTo } from '../../../../core/calendar.ts'

/** Five days in a row always hold a working day. */
export const DAYS_WITH_WORK = 5

/**
 * The working day nearest to `day`, later ones first, that does not lie after `last`. In a range of at least
 * DAYS_WITH_WORK days up to `last` it does not leave the range.
 */
export function workingDayNear(day: number, last: number): number {
  const next = workingDayFrom(day)
  return next <= last ? next : workingDayUpTo(last)
}
