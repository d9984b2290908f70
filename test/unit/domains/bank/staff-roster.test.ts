import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Draws } from '../../../../src/core/draws.ts'
import { Interleaving } from '../../../../src/domains/bank/life/staff/interleaving.ts'
import { POSITIONS } from '../../../../src/domains/bank/life/staff/positions.ts'
import { Roster } from '../../../../src/domains/bank/life/staff/roster.ts'

const anySizes = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 })
  .filter((sizes) => sizes.some((size) => size > 0))

test('Interleaving gives every place a part and a rank, and finds the place of both again', () => {
  fc.assert(
    fc.property(anySizes, (sizes) => {
      const mix = new Interleaving(sizes)
      const seen = sizes.map(() => 0)
      for (let place = 0; place < mix.size; place++) {
        const part = mix.partOf(place)
        const rank = mix.countOf(part, place)
        expect(rank).toBe(seen[part])
        expect(mix.placeOf(part, rank)).toBe(place)
        seen[part] = rank + 1
      }
      expect(seen).toEqual(sizes)
    }),
  )
})

test('Interleaving stays even: wherever one stops, each part has had its share', () => {
  fc.assert(
    fc.property(anySizes, (sizes) => {
      const mix = new Interleaving(sizes)
      for (let places = 0; places <= mix.size; places += 3) {
        for (const [part, size] of sizes.entries()) {
          const share = (places * size) / mix.size
          expect(Math.abs(mix.countOf(part, places) - share)).toBeLessThan(sizes.length)
        }
      }
    }),
  )
})

test('Interleaving is exact where products pass 2^53', () => {
  const sizes = [412_345_678, 298_765_433, 101_010_101, 7, 0, 55_555_555]
  const mix = new Interleaving(sizes)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: mix.size - 1 }), (place) => {
      const part = mix.partOf(place)
      const rank = mix.countOf(part, place)
      expect(mix.placeOf(part, rank)).toBe(place)
      expect(mix.countOf(part, place + 1)).toBe(rank + 1)
    }),
  )
  for (const [part, size] of sizes.entries()) expect(mix.countOf(part, mix.size)).toBe(size)
})

test('hiredBy() counts what hireDayOf() says, on any day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 300 }),
      fc.integer({ min: 18_262, max: 24_105 }),
      fc.integer(),
      (count, asOf, seed) => {
        const roster = new Roster(count, asOf - 3653, asOf, new Draws(seed, 'hired'))
        const people = Array.from({ length: count }, (_, employee) => ({
          position: roster.positionOf(employee),
          day: roster.hireDayOf(employee),
        }))
        for (let day = asOf - 3660; day <= asOf; day += 61) {
          for (const position of POSITIONS.keys()) {
            const hired = people.filter((person) => person.position === position && person.day <= day)
            expect(roster.hiredBy(position, day)).toBe(hired.length)
          }
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('employeeAt() is the inverse of positionOf() and rankOf()', () => {
  for (const count of [40, 41, 150, 1500]) {
    const roster = new Roster(count, 16_000, 19_653, new Draws(1, 'hired'))
    for (let employee = 13; employee < count; employee++) {
      const position = roster.positionOf(employee)
      expect(roster.employeeAt(position, roster.rankOf(employee, position))).toBe(employee)
    }
  }
})
