import { expect, test } from 'vitest'
import { systemClock } from '../../../src/core/clock.ts'
import { fuzzSchema } from '../../fuzz/fuzz-schema.ts'
import { testServer } from '../server.ts'

const SEEDS = Array.from({ length: 25 }, (_, i) => 1000 + i)
const now = () => systemClock.nowMilliseconds()

test('fillDatabase() fills random schemas whole, or refuses them while planning by a limit of the docs', async () => {
  const outcomes = []
  for (const seed of SEEDS)
    outcomes.push(await fuzzSchema(testServer(), seed, { rows: 30, isRepeated: seed % 12 === 0, now }))
  const told = outcomes.filter(({ status }) => status !== 'filled' && status !== 'refused')
  expect(told).toEqual([])
  const filled = outcomes.filter(({ status }) => status === 'filled')
  expect(filled.length).toBeGreaterThanOrEqual(SEEDS.length * 0.85)
}, 600_000)
