import { array, assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RowBudget } from '../../../src/generation/row-budget.ts'

describe('RowBudget', () => {
  test('lets the first unit begin, and the next when its rows are paid for', () => {
    const budget = new RowBudget(1000, 0)
    expect(budget.waitMilliseconds(0)).toBe(0)
    budget.spend(5000, 0)
    expect(budget.waitMilliseconds(0)).toBe(5000)
    expect(budget.waitMilliseconds(4999)).toBe(1)
    expect(budget.waitMilliseconds(5000)).toBe(0)
  })

  test('never lets a second of idleness pay for more than a second of rows', () => {
    const budget = new RowBudget(1000, 0)
    expect(budget.waitMilliseconds(60_000)).toBe(0)
    budget.spend(3000, 60_000)
    expect(budget.waitMilliseconds(60_000)).toBe(2000)
  })

  test('waits by the new rate at once when the rate changes, and not at all without one', () => {
    const budget = new RowBudget(10, 0)
    budget.spend(1000, 0)
    expect(budget.waitMilliseconds(0)).toBe(100_000)
    budget.setRate(1000, 0)
    expect(budget.waitMilliseconds(0)).toBe(1000)
    budget.setRate(null, 0)
    expect(budget.waitMilliseconds(0)).toBe(0)
    budget.spend(1_000_000, 0)
    budget.setRate(10, 0)
    expect(budget.waitMilliseconds(0)).toBe(0)
  })

  test('keeps the average at or below the rate, whatever the units', () => {
    const units = array(integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 30 })
    assert(
      property(integer({ min: 1, max: 100_000 }), units, (rate, sizes) => {
        const budget = new RowBudget(rate, 0)
        let now = 0
        let written = 0
        for (const rows of sizes) {
          now += budget.waitMilliseconds(now)
          // Whoever waits as long as told may begin; what was written before is paid for by then.
          expect(budget.waitMilliseconds(now)).toBe(0)
          expect(written).toBeLessThanOrEqual((now / 1000) * rate + 1e-6 * written)
          budget.spend(rows, now)
          written += rows
        }
      }),
    )
  })
})
