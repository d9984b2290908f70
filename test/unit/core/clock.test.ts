import { expect, test } from 'vitest'
import { fixedClock, systemClock } from '../../../src/core/clock.ts'

test('fixedClock() shows its instant and the day that holds it', () => {
  const clock = fixedClock(86_400_000 * 20_000 + 86_399_999)
  expect(clock.today()).toBe(20_000)
  expect(clock.nowMilliseconds()).toBe(1_728_086_399_999)
})

test('fixedClock() counts a day before 1970 as negative', () => {
  expect(fixedClock(-1).today()).toBe(-1)
})

test('systemClock never goes back between two readings, and its day holds its instant', () => {
  const before = systemClock.nowMilliseconds()
  const day = systemClock.today()
  const after = systemClock.nowMilliseconds()
  expect(day).toBeGreaterThanOrEqual(Math.floor(before / 86_400_000))
  expect(day).toBeLessThanOrEqual(Math.floor(after / 86_400_000))
})
