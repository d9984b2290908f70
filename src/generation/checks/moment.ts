import { addMonths, dayOf, MICROSECONDS_PER_DAY, MICROSECONDS_PER_SECOND } from '../../core/calendar.ts'

/** An interval as Postgres keeps it. */
export interface Interval {
  readonly months: number
  readonly days: number
  readonly microseconds: number
}

const UNITS: Readonly<Record<string, Interval>> = {
  year: { months: 12, days: 0, microseconds: 0 },
  mon: { months: 1, days: 0, microseconds: 0 },
  month: { months: 1, days: 0, microseconds: 0 },
  week: { months: 0, days: 7, microseconds: 0 },
  day: { months: 0, days: 1, microseconds: 0 },
  hour: { months: 0, days: 0, microseconds: 3600 * MICROSECONDS_PER_SECOND },
  min: { months: 0, days: 0, microseconds: 60 * MICROSECONDS_PER_SECOND },
  minute: { months: 0, days: 0, microseconds: 60 * MICROSECONDS_PER_SECOND },
  sec: { months: 0, days: 0, microseconds: MICROSECONDS_PER_SECOND },
  second: { months: 0, days: 0, microseconds: MICROSECONDS_PER_SECOND },
}

/** Reads what Postgres prints for an interval: `1 year 2 mons -3 days 04:05:06.7`. */
export function parseInterval(text: string): Interval | undefined {
  let months = 0
  let days = 0
  let microseconds = 0
  const rest = text.replaceAll(/([+-]?\d+(?:\.\d+)?)\s*([a-z]+)/gi, (all, count: string, word: string) => {
    const unit = UNITS[word.toLowerCase().replace(/s$/, '')]
    if (unit === undefined) return all
    months += unit.months * Number(count)
    days += unit.days * Number(count)
    microseconds += unit.microseconds * Number(count)
    return ''
  })
  const clock = rest.trim()
  if (clock !== '') {
    const time = parseClock(clock)
    if (time === undefined) return undefined
    microseconds += time
  }
  return { months, days, microseconds }
}

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
export function parseDate(text: string): number | undefined {
  const parts = /^(\d{4,})-(\d\d)-(\d\d)( BC)?$/.exec(text.trim())
  if (parts === null) return undefined
  const year = Number(parts[1])
  return dayOf(parts[4] === undefined ? year : 1 - year, Number(parts[2]), Number(parts[3]))
}

/** Microseconds since 1970-01-01 UTC of `YYYY-MM-DD[ HH:MM:SS[.f]][+HH[:MM]]`. */
export function parseTimestamp(text: string): number | undefined {
  const parts =
    /^(\d{4,}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?\s*(Z|[+-]\d\d(?::?\d\d)?)?( BC)?$/.exec(
      text.trim(),
    )
  const day = parseDate((parts?.[1] ?? '') + (parts?.[4] ?? ''))
  if (parts === null || day === undefined) return undefined
  const time = parts[2] === undefined ? 0 : parseClock(parts[2])
  if (time === undefined) return undefined
  return day * MICROSECONDS_PER_DAY + time - zoneOf(parts[3])
}

function zoneOf(text: string | undefined): number {
  if (text === undefined || text === 'Z') return 0
  const [hours = '0', minutes = '0'] = text
    .slice(1)
    .replace(/^(\d\d)(\d\d)$/, '$1:$2')
    .split(':')
  const size = (Number(hours) * 3600 + Number(minutes) * 60) * MICROSECONDS_PER_SECOND
  return text.startsWith('-') ? -size : size
}

/** Microseconds of `[-]HH:MM[:SS[.f]]`. */
export function parseClock(text: string): number | undefined {
  const parts = /^([+-])?(\d+):(\d\d)(?::(\d\d(?:\.\d+)?))?$/.exec(text.trim())
  if (parts === null) return undefined
  const seconds = Number(parts[2]) * 3600 + Number(parts[3]) * 60 + Number(parts[4] ?? 0)
  const size = Math.round(seconds * MICROSECONDS_PER_SECOND)
  return parts[1] === '-' ? -size : size
}

/** A moment and an interval later; negative intervals lead back. */
export function later(moment: number, { months, days, microseconds }: Interval): number {
  const day = Math.floor(moment / MICROSECONDS_PER_DAY)
  const time = moment - day * MICROSECONDS_PER_DAY
  const movedDay = (months === 0 ? day : addMonths(day, months)) + days
  return movedDay * MICROSECONDS_PER_DAY + time + microseconds
}

/** As Postgres compares intervals: a month has 30 days, a day 24 hours. */
export const microsecondsOf = ({ months, days, microseconds }: Interval): number =>
  (months * 30 + days) * MICROSECONDS_PER_DAY + microseconds

export const negative = ({ months, days, microseconds }: Interval): Interval => ({
  months: -months,
  days: -days,
  microseconds: -microseconds,
})
