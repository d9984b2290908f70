/**
 * Days, months and the bank's working calendar, all in UTC: a day is the number of days since 1970-01-01, a month the
 * number of months since January 1970, a second the number of seconds since 1970-01-01 00:00:00. The conversion
 * between days and dates is Howard Hinnant's ("chrono-compatible low-level date algorithms").
 */
export const SECONDS_PER_DAY = 86_400
export const MICROSECONDS_PER_SECOND = 1_000_000
export const MICROSECONDS_PER_DAY = SECONDS_PER_DAY * MICROSECONDS_PER_SECOND

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** The day of a date. */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of a day. */
export function civilOf(day: number): CivilDate {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** Months are asked for most of all: their first days from 1870 to 2170 are worked out once. */
const MONTHS_BEFORE_1970 = 1200
const monthStarts = Int32Array.from({ length: 3 * MONTHS_BEFORE_1970 }, (_, place) =>
  dayOf(1870 + Math.floor(place / 12), (place % 12) + 1, 1),
)

/** The first day of a month. */
export function monthStart(month: number): number {
  const place = month + MONTHS_BEFORE_1970
  if (place >= 0 && place < monthStarts.length) return monthStarts[place] as number
  const year = Math.floor(month / 12)
  return dayOf(1970 + year, month - year * 12 + 1, 1)
}

/** The month a day lies in. */
export function monthOf(day: number): number {
  // Twelve average months in a Gregorian year: never more than one month off.
  let month = Math.floor((day * 4800) / 146_097)
  while (monthStart(month + 1) <= day) month++
  while (monthStart(month) > day) month--
  return month
}

/** The last day of a month. */
export const monthEnd = (month: number): number => monthStart(month + 1) - 1

/** The same day of the month, `months` later; the month's last day where it has no such day. */
export function addMonths(day: number, months: number): number {
  const month = monthOf(day)
  const dayOfMonth = day - monthStart(month)
  return Math.min(monthStart(month + months) + dayOfMonth, monthEnd(month + months))
}

/** Whole years between two days, as in a person's age. */
export function yearsBetween(from: number, to: number): number {
  const a = civilOf(from)
  const b = civilOf(to)
  const isBeforeAnniversary = b.month < a.month || (b.month === a.month && b.day < a.day)
  return b.year - a.year - (isBeforeAnniversary ? 1 : 0)
}

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** Monday to Friday, but not on 1 January, 25 or 26 December. */
export function isWorkingDay(day: number): boolean {
  if (weekdayOf(day) > 4) return false
  const month = monthOf(day)
  const monthOfYear = month - Math.floor(month / 12) * 12
  if (monthOfYear === 0) return day !== monthStart(month)
  if (monthOfYear !== 11) return true
  const christmas = monthStart(month) + 24
  return day !== christmas && day !== christmas + 1
}

/** The day itself, or the next working day after it. */
export function workingDayFrom(day: number): number {
  let next = day
  while (!isWorkingDay(next)) next++
  return next
}

/** The day itself, or the last working day before it. */
export function workingDayUpTo(day: number): number {
  let previous = day
  while (!isWorkingDay(previous)) previous--
  return previous
}

/**
 * A working day for what was drawn on any day: the day itself, or in place of a weekend one of the five days before it,
 * by `bits`, so that no weekday gets more than the others. At most six days earlier, or eight around Christmas.
 */
export function spreadUpTo(day: number, bits: number): number {
  const weekday = weekdayOf(day)
  return workingDayUpTo(weekday < 5 ? day : day - weekday + ((bits >>> 0) % 5))
}

/** The same with one of the five days after a weekend. */
export function spreadFrom(day: number, bits: number): number {
  const weekday = weekdayOf(day)
  return workingDayFrom(weekday < 5 ? day : day + 7 - weekday + ((bits >>> 0) % 5))
}

/** `YYYY-MM-DD`. */
export function formatDay(day: number): string {
  const { year, month, day: dayOfMonth } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** The day of a `YYYY-MM-DD`, or undefined when it is no date. */
export function parseDay(value: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return undefined
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return formatDay(day) === value ? day : undefined
}

/** `YYYY-MM-DD HH:MM:SS` of a second. */
export function formatSecond(second: number): string {
  const day = Math.floor(second / SECONDS_PER_DAY)
  const rest = second - day * SECONDS_PER_DAY
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${formatDay(day)} ${part(rest / 3600)}:${part((rest / 60) % 60)}:${part(rest % 60)}`
}
