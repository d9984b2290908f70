import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Permutation } from '../../../src/core/permutation.ts'
import { chiSquare, chiSquareLimit } from './statistics.ts'

describe('Permutation', () => {
  test('is a bijection of [0, size)', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 3000 }), (seed, size) => {
        const permutation = new Permutation(seed, 'x', size)
        const seen = new Set(Array.from({ length: size }, (_, i) => permutation.at(i)))
        expect(seen.size).toBe(size)
        expect(Math.max(...seen)).toBe(size - 1)
      }),
      { numRuns: 60 },
    )
  })

  test('indexOf is its inverse, for any size up to 2^50', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 2 ** 50 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (seed, size, at) => {
          const permutation = new Permutation(seed, 'x', size)
          const index = Math.floor(at * size)
          expect(permutation.indexOf(permutation.at(index))).toBe(index)
        },
      ),
    )
  })

  test('gives the same answers to questions in any order, asked again or for the first time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(299), { minLength: 1, maxLength: 400 }), (questions) => {
        const asked = new Permutation(42, 'x', 300)
        for (const question of questions) {
          const fresh = new Permutation(42, 'x', 300)
          expect(asked.at(question)).toBe(fresh.at(question))
          expect(asked.indexOf(question)).toBe(fresh.indexOf(question))
        }
      }),
      { numRuns: 20 },
    )
  })

  test('spreads neighbours evenly', () => {
    const permutation = new Permutation(42, 'spread', 100_000)
    const counts = Array.from({ length: 50 }, () => 0)
    for (let i = 0; i < 10_000; i++) counts[Math.floor(permutation.at(i) / 2000)]!++
    expect(
      chiSquare(
        counts,
        counts.map(() => 200),
      ),
    ).toBeLessThan(chiSquareLimit(49))
  })

  test('differs by seed and by name', () => {
    const of = (seed: number, name: string) =>
      Array.from({ length: 20 }, (_, i) => new Permutation(seed, name, 1000).at(i)).join()
    expect(new Set([of(1, 'a'), of(2, 'a'), of(1, 'b')]).size).toBe(3)
  })

  test('refuses a size that is no whole number', () => {
    expect(() => new Permutation(1, 'x', 1.5)).toThrow('found size 1.5')
  })
})
