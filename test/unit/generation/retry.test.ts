import { expect, test } from 'vitest'
import type { RetryEvent } from '../../../src/core/event.ts'
import { type RetryPolicy, retrying } from '../../../src/generation/retry.ts'

/** The pauses of work that always fails. */
async function pausesOf(policy: RetryPolicy, what = 'loans: customers 1 to 256'): Promise<number[]> {
  const pauses: number[] = []
  const trial = {
    what,
    policy,
    isTransient: () => true,
    sleep: async (milliseconds: number) => void pauses.push(milliseconds),
  }
  const failing = retrying<RetryEvent>(trial, () => {
    throw new Error('gone')
  })
  await expect(Array.fromAsync(failing)).rejects.toThrow('gone')
  return pauses
}

test('retrying() doubles its pauses up to half a minute', async () => {
  const pauses = await pausesOf({ attemptsMax: 9, pauseMilliseconds: 500 })
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
})

test('retrying() with a seed pauses from half to all of that, the same each time', async () => {
  const policy = { attemptsMax: 7, pauseMilliseconds: 500, jitterSeed: 42 }
  const pauses = await pausesOf(policy)
  expect(await pausesOf(policy)).toEqual(pauses)
  expect(await pausesOf({ ...policy, jitterSeed: 43 })).not.toEqual(pauses)
  expect(await pausesOf(policy, 'loans: customers 257 to 512')).not.toEqual(pauses)
  for (const [index, whole] of [500, 1000, 2000, 4000, 8000, 16_000].entries()) {
    expect(pauses[index]).toBeGreaterThanOrEqual(whole / 2)
    expect(pauses[index]).toBeLessThanOrEqual(whole)
  }
})

test('retrying() gives up before its pauses together exceed their limit', async () => {
  const pauses = await pausesOf({ attemptsMax: 9, pauseMilliseconds: 500, pausesMillisecondsMax: 4000 })
  expect(pauses).toEqual([500, 1000, 2000])
})
