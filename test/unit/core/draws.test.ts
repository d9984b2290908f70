import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Draws } from '../../../src/core/draws.ts'
import { chiSquare, chiSquareLimit } from './statistics.ts'

const ROWS = 64_000

describe('Draws', () => {
  test('the same seed, name, row and draw give the same bits', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.string(),
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.nat(1000),
        (seed, name, row, k) => {
          expect(new Draws(seed, name).bits(row, k)).toBe(new Draws(seed, name).bits(row, k))
        },
      ),
    )
  })

  test.each([
    ['rows', (i: number) => new Draws(42, 'a').below(64, i)],
    ['draws of one row', (i: number) => new Draws(42, 'a').below(64, 7, i)],
    ['seeds', (i: number) => new Draws(i, 'a').below(64, 7)],
    ['names', (i: number) => new Draws(42, `column ${i}`).below(64, 7)],
  ])('bits are even over consecutive %s', (_what, draw) => {
    const counts = Array.from({ length: 64 }, () => 0)
    for (let i = 0; i < ROWS; i++) counts[draw(i)]!++
    expect(
      chiSquare(
        counts,
        counts.map(() => ROWS / 64),
      ),
    ).toBeLessThan(chiSquareLimit(63))
  })

  test('columns are not permuted copies of each other: neighbours under two names are independent', () => {
    const a = new Draws(42, 'a')
    const b = new Draws(42, 'b')
    const counts = Array.from({ length: 64 }, () => 0)
    for (let row = 0; row < ROWS; row++) counts[a.below(8, row) * 8 + b.below(8, row)]!++
    expect(
      chiSquare(
        counts,
        counts.map(() => ROWS / 64),
      ),
    ).toBeLessThan(chiSquareLimit(63))
  })

  test('rows never collide within one draw', () => {
    const draws = new Draws(7, 'unique')
    const seen = new Set<number>()
    for (let row = 0; row < 100_000; row++) seen.add(draws.bits(row, 3))
    expect(seen.size).toBe(100_000)
  })

  test('below, between and fraction stay within their bounds', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 2 ** 40 }),
        fc.integer(),
        (seed, row, count, from) => {
          const draws = new Draws(seed, 'x')
          expect(draws.below(count, row)).toBeGreaterThanOrEqual(0)
          expect(draws.below(count, row)).toBeLessThan(count)
          expect(draws.between(from, from + 9, row)).toBeGreaterThanOrEqual(from)
          expect(draws.between(from, from + 9, row)).toBeLessThanOrEqual(from + 9)
          expect(draws.fraction(row)).toBeLessThan(1)
        },
      ),
    )
  })

  test('chance is true in its share of the rows', () => {
    const draws = new Draws(42, 'chance')
    let hits = 0
    for (let row = 0; row < ROWS; row++) if (draws.chance(0.3, row)) hits++
    expect(Math.abs(hits - ROWS * 0.3)).toBeLessThan(3 * Math.sqrt(ROWS * 0.3 * 0.7))
    expect(draws.chance(0, 1)).toBe(false)
    expect(draws.chance(1, 1)).toBe(true)
  })
})
