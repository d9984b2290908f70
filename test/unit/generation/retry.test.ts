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

/** A trial whose pauses take no time. */
const trialOf = (what: string, attemptsMax: number) => ({
  what,
  policy: { attemptsMax, pauseMilliseconds: 1 },
  sleep: async () => undefined,
  isTransient: () => true,
})

test('retrying() gives back what the work returns', async () => {
  const run = retrying<'told', number>(trialOf('the run', 3), async function* (attempt) {
    yield 'told'
    if (attempt < 3) throw new Error('gone')
    return attempt
  })
  let step = await run.next()
  const told: unknown[] = []
  for (; step.done !== true; step = await run.next()) told.push(step.value)
  expect(step.value).toBe(3)
  expect(told.filter((event) => event === 'told')).toHaveLength(3)
})

test('retrying() does not begin anew what was given up within', async () => {
  let tries = 0
  const inner = () =>
    retrying<string>(trialOf('a unit', 2), async function* () {
      yield `try ${++tries}`
      throw new Error('gone')
    })
  await expect(Array.fromAsync(retrying(trialOf('the run', 5), inner))).rejects.toThrow('gone')
  expect(tries).toBe(2)
})

test('retrying() counts its attempts anew after progress', async () => {
  const trial = { ...trialOf('the run', 2), isProgress: (event: string) => event === 'unit' }
  const run = retrying<string>(trial, async function* (attempt) {
    yield attempt === 6 ? 'nothing' : 'unit'
    throw new Error('gone')
  })
  const events: unknown[] = []
  await expect(
    (async () => {
      for await (const event of run) events.push(event)
    })(),
  ).rejects.toThrow('gone')
  expect(events.filter((event) => event === 'unit')).toHaveLength(5)
})
