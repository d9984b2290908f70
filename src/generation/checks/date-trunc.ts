import { civilOf, dayOf, MICROSECONDS_PER_DAY, weekdayOf } from '../../core/calendar.ts'
import type { Computed } from './computed.ts'

const PARTS: Readonly<Record<string, number>> = {
  microseconds: 1,
  milliseconds: 1000,
  second: 1_000_000,
  minute: 60_000_000,
  hour: 3_600_000_000,
  day: MICROSECONDS_PER_DAY,
}

/** DATE_TRUNC of dates and moments, in UTC; a date becomes a moment. */
export function dateTrunc([unit, source]: readonly Computed[]): Computed {
  const name = typeof unit?.constant === 'string' ? unit.constant.toLowerCase() : ''
  return {
    type: 'moment',
    of: (row) => {
      const result = source?.of(row)
      if (result === null) return null
      if (typeof result !== 'number' || source === undefined) return undefined
      if (source.type !== 'date' && source.type !== 'moment') return undefined
      const moment = source.type === 'date' ? result * MICROSECONDS_PER_DAY : result
      const part = PARTS[name]
      if (part !== undefined) return Math.floor(moment / part) * part
      const day = firstDayOf(name, Math.floor(moment / MICROSECONDS_PER_DAY))
      return day === undefined ? undefined : day * MICROSECONDS_PER_DAY
    },
  }
}

/** The first day of the week, month, quarter or year that a day is in. */
function firstDayOf(unit: string, day: number): number | undefined {
  const { year, month } = civilOf(day)
  switch (unit) {
    case 'week':
      return day - weekdayOf(day)
    case 'month':
      return dayOf(year, month, 1)
    case 'quarter':
      return dayOf(year, month - ((month - 1) % 3), 1)
    case 'year':
      return dayOf(year, 1, 1)
    default:
      return undefined
  }
}
