import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdManager, ROOTS_MAX } from '../../../src/core/id-manager.ts'
import { luhnDigit, UniqueValues } from '../../../src/core/unique-values.ts'

const roots = fc.integer({ min: 0, max: ROOTS_MAX - 1 })

test('IdManager keys sort as roots and ordinals do, for a billion roots', () => {
  fc.assert(
    fc.property(roots, roots, fc.nat(98), fc.nat(98), (a, b, i, j) => {
      const first = IdManager.child('LOAN', a, i)
      const second = IdManager.child('LOAN', b, j)
      expect(Math.sign(a - b || i - j)).toBe(first < second ? -1 : first > second ? 1 : 0)
      expect(first.length).toBe(second.length)
    }),
  )
})

test('IdManager finds the root of a key', () => {
  fc.assert(
    fc.property(roots, (root) => {
      expect(IdManager.rootOf(IdManager.root('CUST', root))).toBe(root)
      expect(IdManager.rootOf(IdManager.child('ACC', root, 3))).toBe(root)
    }),
  )
  expect(IdManager.rootOf('something else')).toBeUndefined()
})

test('IdManager numbers are unique and stay whole', () => {
  expect(IdManager.number(0, 0, 100)).toBe(1)
  expect(IdManager.number(1, 0, 100)).toBe(101)
  expect(Number.isSafeInteger(IdManager.number(ROOTS_MAX, 99, 100_000))).toBe(true)
})

test('IdManager refuses an ordinal that the key has no room for', () => {
  expect(() => IdManager.child('LOAN', 1, 99)).toThrow('at most 2 digits')
  expect(() => IdManager.number(1, 100, 100)).toThrow('at most 100')
})

test('UniqueValues never repeats and never leaves its domain', () => {
  const values = new UniqueValues(42, 'numbers', 5000)
  const seen = new Set(Array.from({ length: 5000 }, (_, i) => values.at(i)))
  expect(seen.size).toBe(5000)
})

test('UniqueValues refuses, while planning, more values than there are', () => {
  const values = new UniqueValues(42, 'numbers', 5000)
  expect(() => values.requireCapacity(5000)).not.toThrow()
  expect(() => values.requireCapacity(5001)).toThrow(
    'Cannot make 5001 unique values of numbers: found a domain of 5000',
  )
})

test("luhnDigit completes numbers as Luhn's formula does", () => {
  // 79927398713 and 17893729974 are well-known valid numbers.
  expect(luhnDigit('7992739871')).toBe(3)
  expect(luhnDigit('1789372997')).toBe(4)
})
