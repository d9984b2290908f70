import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { median, summarize } from '../../../bench/statistics.ts'

describe('median()', () => {
  test('is the middle value of an odd number, whatever their order', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([7])).toBe(7)
  })

  test('is the mean of the middle two of an even number', () => {
    expect(median([4, 1, 3, 10])).toBe(3.5)
  })

  test('takes numbers as numbers, not as text', () => {
    expect(median([10, 9, 2])).toBe(9)
  })

  test('leaves the values as they were', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })

  test('has as many values above as below', () => {
    const numbers = fc.array(fc.integer(), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(numbers, (values) => {
        const middle = median(values)
        const above = values.filter((value) => value > middle).length
        const below = values.filter((value) => value < middle).length
        expect(Math.max(above, below)).toBeLessThanOrEqual(values.length / 2)
      }),
    )
  })

  test('refuses nothing', () => {
    expect(() => median([])).toThrow('Cannot take a median')
  })
})

test('summarize() gives the median and the range', () => {
  expect(summarize([5, 1, 3])).toEqual({ median: 3, lowest: 1, highest: 5, rounds: 3 })
})
