import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Allocation, apportion } from '../../../src/core/allocation.ts'
import { Cohort, quota } from '../../../src/core/cohort.ts'

const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 9 })

describe('apportion', () => {
  test('adds up to the total, and is within one of the exact share where every part is larger than one', () => {
    fc.assert(
      fc.property(fc.nat(100_000), shares, (total, parts) => {
        const sizes = apportion(total, parts)
        const sum = parts.reduce((a, b) => a + b, 0)
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(total)
        if (parts.every((part) => (total * part) / sum >= 2)) {
          sizes.forEach((size, i) => expect(Math.abs(size - (total * parts[i]!) / sum)).toBeLessThan(1))
        }
      }),
    )
  })

  test('gives every part at least one when there are enough to go round', () => {
    fc.assert(
      fc.property(shares, fc.nat(50), (parts, more) => {
        expect(Math.min(...apportion(parts.length + more, parts))).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})

describe('Allocation', () => {
  test('labels exactly the quotas, and rank and member are inverse', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 800 }), (seed, size) => {
        const allocation = new Allocation(seed, 'x', size, { a: 70, b: 25, c: 5 })
        const counts = { a: 0, b: 0, c: 0 }
        for (let i = 0; i < size; i++) {
          const label = allocation.labelOf(i)
          counts[label]++
          expect(allocation.memberAt(label, allocation.rankOf(i))).toBe(i)
          expect(allocation.rankOf(i)).toBeLessThan(allocation.count(label))
        }
        expect(counts).toEqual({
          a: allocation.count('a'),
          b: allocation.count('b'),
          c: allocation.count('c'),
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('Cohort', () => {
  test('has exactly its size, and rank and member are inverse', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 800 }), fc.nat(900), (seed, population, size) => {
        const cohort = new Cohort(seed, 'x', population, size)
        const members = Array.from({ length: population }, (_, i) => i).filter((i) => cohort.has(i))
        expect(members.length).toBe(Math.min(size, population))
        for (const member of members) expect(cohort.memberAt(cohort.rankOf(member))).toBe(member)
        expect(cohort.rankOf(-1)).toBe(-1)
      }),
      { numRuns: 40 },
    )
  })

  test('quota rounds, but leaves no population without its rare thing', () => {
    expect(quota(1200, 0.033)).toBe(40)
    expect(quota(20, 0.001)).toBe(1)
    expect(quota(0, 0.5)).toBe(0)
    expect(quota(2, 0.001, 3)).toBe(2)
  })
})
