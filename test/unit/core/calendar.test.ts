import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  civilOf,
  dayOf,
  formatDay,
  formatSecond,
  isWorkingDay,
  monthEnd,
  monthOf,
  monthStart,
  parseDay,
  spreadFrom,
  spreadUpTo,
  weekdayOf,
  workingDayFrom,
  workingDayUpTo,
  yearsBetween,
} from '../../../src/core/calendar.ts'

const days = fc.integer({ min: -150_000, max: 150_000 })
const iso = (day: number) => new Date(day * 86_400_000).toISOString()

describe('calendar', () => {
  test('days, dates, weekdays and months agree with the platform from 1560 to 2380', () => {
    fc.assert(
      fc.property(days, (day) => {
        const platform = new Date(day * 86_400_000)
        expect(formatDay(day)).toBe(iso(day).slice(0, 10))
        expect(parseDay(formatDay(day))).toBe(day)
        const { year, month, day: dayOfMonth } = civilOf(day)
        expect(dayOf(year, month, dayOfMonth)).toBe(day)
        expect(weekdayOf(day)).toBe((platform.getUTCDay() + 6) % 7)
        expect(monthStart(monthOf(day))).toBeLessThanOrEqual(day)
        expect(monthEnd(monthOf(day))).toBeGreaterThanOrEqual(day)
        expect(monthOf(day)).toBe((platform.getUTCFullYear() - 1970) * 12 + platform.getUTCMonth())
      }),
    )
  })

  test('formatSecond agrees with the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 4_000_000_000 }), (second) => {
        expect(formatSecond(second)).toBe(
          new Date(second * 1000).toISOString().slice(0, 19).replace('T', ' '),
        )
      }),
    )
  })

  test('addMonths keeps the day of the month, or takes the last one', () => {
    const from = parseDay('2024-01-31')!
    expect(formatDay(addMonths(from, 1))).toBe('2024-02-29')
    expect(formatDay(addMonths(from, 13))).toBe('2025-02-28')
    expect(formatDay(addMonths(from, 2))).toBe('2024-03-31')
  })

  test('working days leave out weekends, New Year and the two days of Christmas', () => {
    expect(isWorkingDay(parseDay('2026-11-20')!)).toBe(true)
    for (const day of ['2026-11-21', '2026-11-22', '2026-12-25', '2025-12-26', '2026-01-01']) {
      expect(isWorkingDay(parseDay(day)!), day).toBe(false)
    }
    expect(formatDay(workingDayFrom(parseDay('2026-12-25')!))).toBe('2026-12-28')
    expect(formatDay(workingDayUpTo(parseDay('2026-12-26')!))).toBe('2026-12-24')
  })

  test('spreadUpTo() and spreadFrom() give every weekday the same, and never leave the week before or after', () => {
    const monday = parseDay('2024-06-03')!
    for (const [spread, direction] of [
      [spreadUpTo, -1],
      [spreadFrom, 1],
    ] as const) {
      const byWeekday = Array.from({ length: 7 }, () => 0)
      for (let drawn = monday; drawn < monday + 7; drawn++) {
        for (let bits = 0; bits < 5; bits++) {
          const day = spread(drawn, bits)
          expect((day - drawn) * direction).toBeGreaterThanOrEqual(0)
          expect((day - drawn) * direction).toBeLessThanOrEqual(6)
          byWeekday[weekdayOf(day)]!++
        }
      }
      expect(byWeekday).toEqual([7, 7, 7, 7, 7, 0, 0])
    }
    expect(formatDay(spreadUpTo(parseDay('2026-12-27')!, -1))).toBe('2026-12-21')
    expect(formatDay(spreadFrom(parseDay('2026-12-20')!, 4))).toBe('2026-12-28')
  })

  test('yearsBetween counts birthdays', () => {
    expect(yearsBetween(parseDay('2000-06-15')!, parseDay('2018-06-14')!)).toBe(17)
    expect(yearsBetween(parseDay('2000-06-15')!, parseDay('2018-06-15')!)).toBe(18)
  })

  test('parseDay refuses what is no date', () => {
    for (const text of ['2026-02-30', '2026-1-1', 'tomorrow', '']) expect(parseDay(text)).toBeUndefined()
  })
})
