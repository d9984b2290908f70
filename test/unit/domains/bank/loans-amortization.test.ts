import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../../../../src/core/calendar.ts'
import {
  dueCountAt,
  dueDayOf,
  levelPayment,
  monthlyInterest,
} from '../../../../src/domains/bank/life/lending/amortization.ts'
import { rateOf } from '../../../../src/domains/bank/life/lending/amounts.ts'
import { apportionWithin } from '../../../../src/domains/bank/life/lending/cases.ts'
import { loanToValue } from '../../../../src/domains/bank/life/lending/collateral.ts'
import {
  defaultProbabilityOf,
  gradeOf,
  ratingTable,
  SCORE_MAX,
  SCORE_MIN,
} from '../../../../src/domains/bank/life/lending/credit.ts'
import { creditGrades, loanTypes } from '../../../../src/domains/bank/lists.ts'

describe('levelPayment()', () => {
  test.each([
    [10_000_000, 600, 360, 59_955],
    [1_000_000, 1200, 12, 88_849],
    [2_000_000, 499, 60, 37_733],
  ])('of %d cents at %d over %d months is %d', (principal, rate, months, payment) => {
    expect(levelPayment(principal, rate, months)).toBe(payment)
  })

  test('leaves the last installment within a cent per month, grown with interest, of the others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500_000, max: 80_000_000 }),
        fc.integer({ min: 325, max: 1799 }),
        fc.constantFrom(12, 24, 36, 60, 120, 180, 240, 360, 420),
        (principal, rate, months) => {
          // Long loans are cheap ones: half a cent a month grows with the rate.
          fc.pre(rate <= (months > 180 ? 900 : months > 84 ? 1299 : 1799))
          const payment = levelPayment(principal, rate, months)
          let balance = principal
          for (let month = 1; month < months; month++) balance -= payment - monthlyInterest(balance, rate)
          expect(balance).toBeGreaterThan(0)
          const last = balance + monthlyInterest(balance, rate)
          const growth = Math.exp((rate / 120_000) * months)
          expect(Math.abs(last - payment)).toBeLessThanOrEqual(months * growth)
        },
      ),
    )
  })
})

test('monthlyInterest() rounds half a cent up', () => {
  expect(monthlyInterest(100_000, 600)).toBe(500)
  expect(monthlyInterest(100, 600)).toBe(1)
  expect(monthlyInterest(99, 600)).toBe(0)
})

describe('dueCountAt()', () => {
  test('counts an installment from its due day on, month ends included', () => {
    const disbursed = dayOf(2025, 1, 31)
    expect(dueDayOf(disbursed, 1)).toBe(dayOf(2025, 2, 28))
    expect(dueCountAt(disbursed, dayOf(2025, 2, 27))).toBe(0)
    expect(dueCountAt(disbursed, dayOf(2025, 2, 28))).toBe(1)
    expect(dueCountAt(disbursed, dayOf(2025, 3, 30))).toBe(1)
    expect(dueCountAt(disbursed, dayOf(2025, 3, 31))).toBe(2)
  })

  test('is the number of due days up to a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15_000, max: 25_000 }),
        fc.integer({ min: 0, max: 800 }),
        (disbursed, days) => {
          const count = dueCountAt(disbursed, disbursed + days)
          expect(dueDayOf(disbursed, count)).toBeLessThanOrEqual(disbursed + days)
          expect(dueDayOf(disbursed, count + 1)).toBeGreaterThan(disbursed + days)
        },
      ),
    )
  })
})

describe('the rating table', () => {
  test('covers every score once, and the probability of default falls as scores rise', () => {
    for (let score = SCORE_MIN; score <= SCORE_MAX; score++) {
      const inside = creditGrades.filter((grade) => {
        const [from, to] = ratingTable[grade].score
        return score >= from && score <= to
      })
      expect(inside).toEqual([gradeOf(score)])
      if (score > SCORE_MIN)
        expect(defaultProbabilityOf(score)).toBeLessThanOrEqual(defaultProbabilityOf(score - 1))
    }
  })

  test('has the probabilities of the bands that lending policy names', () => {
    expect([defaultProbabilityOf(850), defaultProbabilityOf(750)]).toEqual([100, 499])
    expect([defaultProbabilityOf(749), defaultProbabilityOf(650)]).toEqual([500, 1499])
    expect(defaultProbabilityOf(300)).toBe(9500)
  })

  test.each([299, 851])('refuses a score of %d', (score) => {
    expect(() => gradeOf(score)).toThrow(/expected 300 to 850/)
  })
})

test('rateOf() rises as scores fall, from one end of the band to the other', () => {
  for (const type of loanTypes) {
    for (let score = 601; score <= 850; score++) {
      expect(rateOf(type, score)).toBeLessThanOrEqual(rateOf(type, score - 1))
    }
  }
  expect([rateOf('mortgage', 850), rateOf('mortgage', 600)]).toEqual([325, 675])
  expect([rateOf('personal', 850), rateOf('personal', 600)]).toEqual([599, 1799])
})

test('loanToValue() rounds half up at the fourth decimal', () => {
  expect(loanToValue(10_000, 11_000)).toBe(9091)
  expect(loanToValue(1, 20_000)).toBe(1)
  expect(loanToValue(80_000_000, 120_000_000)).toBe(6667)
})

test('apportionWithin() gives out everything and keeps to its limits', () => {
  const parts = fc.array(fc.record({ share: fc.integer({ min: 1, max: 9 }), limit: fc.nat(20) }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(parts, fc.nat(100), (list, seed) => {
      const limits = list.map(({ limit }) => limit)
      const room = limits.reduce((a, b) => a + b, 0)
      const total = seed % (room + 1)
      const sizes = apportionWithin(
        total,
        list.map(({ share }) => share),
        limits,
      )
      expect(sizes.reduce((a, b) => a + b, 0)).toBe(total)
      for (const [i, size] of sizes.entries()) expect(size).toBeLessThanOrEqual(limits[i] as number)
    }),
  )
})
