import { spreadFrom, workingDayFrom, workingDayUpTo } from '../../../../core/calendar.ts'
import { mix32 } from '../../../../core/hash.ts'

/** Five days in a row always hold a working day. */
export const DAYS_WITH_WORK = 5

/**
 * A working day near `day`, later ones first and any weekday after a weekend, that does not lie after `last`. In a range of at least
 * DAYS_WITH_WORK days up to `last` it does not leave the range.
 */
export function workingDayNear(day: number, last: number): number {
  const spread = spreadFrom(day, mix32(day))
  if (spread <= last) return spread
  const next = workingDayFrom(day)
  return next <= last ? next : workingDayUpTo(last)
}
