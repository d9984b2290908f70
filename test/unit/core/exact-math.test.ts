import { expect, test } from 'vitest'
import { exp, log, power } from '../../../src/core/exact-math.ts'

const numbers = [1e-12, 0.001, 0.1, 0.5, 0.707, 1, 1.414, 2, 2.718281828, 10, 12_345.678, 1e9]

test('log and exp agree with the functions of the platform to fourteen digits', () => {
  for (const x of numbers) {
    expect(log(x) - Math.log(x)).toBeLessThan(1e-13)
    expect(Math.log(x) - log(x)).toBeLessThan(1e-13)
    expect(exp(log(x)) / x).toBeCloseTo(1, 12)
  }
})

test('power multiplies as often as it says', () => {
  expect([power(2, 10), power(3, 0), power(2, -2)]).toEqual([1024, 1, 0.25])
})
