import { expect, test } from 'vitest'
import { logNormal, normal } from '../../../src/core/distribution.ts'
import { Draws } from '../../../src/core/draws.ts'
import { exp, power } from '../../../src/core/exact-math.ts'
import { Weighted, weighted } from '../../../src/core/weighted.ts'
import {
  chiSquare,
  chiSquareLimit,
  kolmogorovSmirnov,
  kolmogorovSmirnovLimit,
  normalCumulative,
} from './statistics.ts'

const draws = new Draws(42, 'distribution')
const rows = Array.from({ length: 5000 }, (_, row) => row)

test('normal has the mean and deviation asked for', () => {
  const distribution = normal(42, 15)
  const sample = rows.map((row) => distribution.at(draws.bits(row)))
  expect(kolmogorovSmirnov(sample, (x) => normalCumulative((x - 42) / 15))).toBeLessThan(
    kolmogorovSmirnovLimit(5000),
  )
})

test('logNormal has the median and sigma asked for', () => {
  const distribution = logNormal(6200, 0.95)
  const sample = rows.map((row) => distribution.at(draws.bits(row)))
  const model = (x: number) => normalCumulative(Math.log(x / 6200) / 0.95)
  expect(kolmogorovSmirnov(sample, model)).toBeLessThan(kolmogorovSmirnovLimit(5000))
})

test('a distribution rises with its bits and is bounded at both ends', () => {
  const distribution = normal(0, 1)
  expect(distribution.at(0)).toBeGreaterThan(-4)
  expect(distribution.at(-1)).toBeLessThan(4)
  expect(distribution.at(0x40000000)).toBeLessThan(distribution.at(0x50000000))
})

test('weighted picks each label by its weight', () => {
  const choice = weighted({ a: 50, b: 30, c: 15, d: 5 })
  const counts: Record<string, number> = { a: 0, b: 0, c: 0, d: 0 }
  for (const row of rows) counts[choice.pick(draws, row, 1)]!++
  expect(chiSquare(Object.values(counts), [2500, 1500, 750, 250])).toBeLessThan(chiSquareLimit(3))
})

test('weighted refuses weights that are all zero', () => {
  expect(() => new Weighted([['a', 0]])).toThrow('no positive weight')
})

test('exp agrees with the platform to 14 digits, without using it', () => {
  for (let x = -30; x <= 30; x += 0.37) expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13)
})

test('power multiplies out whole exponents', () => {
  expect(power(10, 4)).toBe(10_000)
  expect(power(2, -3)).toBe(0.125)
  expect(power(1.5, 7)).toBeCloseTo(1.5 ** 7, 12)
})
