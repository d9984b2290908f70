import { describe, expect, test } from 'vitest'
import { UserError } from '../../../../src/core/errors.ts'
import { checkedSchedule } from '../../../../src/services/datahub/schedule.ts'

describe('checkedSchedule()', () => {
  test.each([
    ['30 5 * * *', '30 5 * * *'],
    ['  0   2 1,15 * MON-FRI ', '0 2 1,15 * MON-FRI'],
    ['*/15 8-18/2 * jan sun', '*/15 8-18/2 * jan sun'],
    ['0 0 * * 7', '0 0 * * 7'],
  ])('takes %s', (text, expected) => {
    expect(checkedSchedule(text)).toBe(expected)
  })

  test.each([
    ['', 'fields'],
    ['30 5 * *', '4 fields'],
    ['60 5 * * *', '60 as the minute'],
    ['0 24 * * *', '24 as the hour'],
    ['0 0 0 * *', '0 as the day of the month'],
    ['0 0 * 13 *', '13 as the month'],
    ['0 0 * * 8', '8 as the day of the week'],
    ['0 0 * * fri-mon', 'fri-mon'],
    ['*/0 * * * *', '*/0 as the minute'],
    ['0 0 * * *; rm', '6 fields'],
    ["0 0 * * '", "' as the day"],
  ])('refuses %s and says what is wrong', (text, found) => {
    expect(() => checkedSchedule(text)).toThrow(UserError)
    expect(() => checkedSchedule(text)).toThrow(found)
  })
})
