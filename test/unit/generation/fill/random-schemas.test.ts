import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileFill } from '../../../../src/generation/fill/compile-fill.ts'
import { type HandTable, inputOf, plainParts } from './hand-catalog.ts'
import { rowsOf, violationsOf } from './rows-of.ts'

const kinds = ['int', 'small', 'text(3)', 'text', 'uuid', 'date', 'timestamp', 'bool'] as const
const distributions = ['even', 'zipf', 'lognormal'] as const

/** What a random table is made of: numbers that point into whatever is there. */
const shape = fc.record({
  rows: fc.integer({ min: 1, max: 60 }),
  key: fc.constantFrom(...kinds.slice(0, 6)),
  plain: fc.array(fc.tuple(fc.constantFrom(...kinds), fc.boolean()), { maxLength: 3 }),
  references: fc.array(fc.tuple(fc.nat(20), fc.boolean()), { maxLength: 3 }),
  uniques: fc.array(fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  isPair: fc.boolean(),
  spread: fc.constantFrom(...distributions),
})

type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never

/** Tables that refer to any of each other, themselves too. */
function tablesOf(shapes: readonly Shape[]): Record<string, HandTable> {
  const made = shapes.map((one, at): [string, HandTable] => {
    const columns: Record<string, string> = { id: one.key }
    for (const [i, [kind, isNullable]] of one.plain.entries())
      columns[`c${i}`] = `${kind}${isNullable ? '?' : ''}`
    const references = one.references.map(([target, isNullable], i) => {
      const parent = target % shapes.length
      // A table that has to point at itself or at later ones is fine; its own key is of its own kind.
      columns[`r${i}`] = `${shapes[parent]?.key ?? 'int'}${isNullable ? '?' : ''}`
      return `r${i} -> t${parent}.id`
    })
    const names = Object.keys(columns)
    const uniques = one.uniques.map((places) => [
      ...new Set(places.map((place) => names[place % names.length] as string)),
    ])
    const pair = one.isPair && one.references.length > 1 ? [['r0', 'r1']] : []
    return [
      `t${at}`,
      {
        rows: one.rows,
        columns,
        key: ['id'],
        references,
        uniques: [...uniques, ...pair],
        fanOut: { [`t${at}_f0`]: { distribution: one.spread } },
      },
    ]
  })
  return Object.fromEntries(made)
}

describe('compileFill() on random schemas', () => {
  test('keeps every key, unique, reference and NOT NULL, or refuses by name', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 6 }), fc.nat(1000), (shapes, seed) => {
        const input = inputOf(tablesOf(shapes), { seed })
        const fill = compileFill(input, plainParts)
        if (fill.refusals.length > 0) {
          for (const { message } of fill.refusals) expect(message).toMatch(/^Cannot .*: found .*; expected /s)
          return
        }
        expect(violationsOf(input, fill)).toEqual([])
      }),
      { numRuns: 150, seed: 4 },
    )
  })

  test('fills nearly all of them', () => {
    let filled = 0
    const shapes = fc.sample(fc.array(shape, { minLength: 1, maxLength: 6 }), { numRuns: 150, seed: 9 })
    for (const some of shapes) {
      const { refusals, tables } = compileFill(inputOf(tablesOf(some)), plainParts)
      if (refusals.length === 0 && tables.every(({ rows }) => rows > 0)) filled++
    }
    expect(filled).toBeGreaterThan(140)
  })

  test('gives other rows for another seed and the same for the same', () => {
    const [shapes] = fc.sample(fc.array(shape, { minLength: 4, maxLength: 4 }), { numRuns: 1, seed: 2 })
    const rows = (seed: number) => rowsOf(compileFill(inputOf(tablesOf(shapes ?? []), { seed }), plainParts))
    expect(rows(1)).toEqual(rows(1))
    expect(rows(1)).not.toEqual(rows(2))
  })
})
