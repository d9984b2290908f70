import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseDay } from '../../src/core/calendar.ts'
import { systemClock } from '../../src/core/clock.ts'
import { seedAll } from '../../src/services/seed/seed-all.ts'
import type { SeedRequest } from '../../src/services/seed/seed-request.ts'
import { verifyDataset } from '../../src/services/seed/verify-dataset.ts'
import type { VerifyDocument } from '../../src/services/seed/verify-document.ts'
import { startTestServer, type TestServer } from '../db/test-server.ts'

/** Every check of `dhub seed verify` on many banks: a slow proof that truth does not hang on one lucky seed. */
const days = ['2024-02-29', '2026-11-21', '2031-01-01']
const seeds = Array.from({ length: 20 }, (_, index) => (index === 0 ? 42 : index * 7919))
const cases = seeds.flatMap((seed) => days.map((day) => [seed, day] as const))

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  await server.stop()
})

test.each(cases)('seed %i as of %s is true at scale 0.02', async (seed, day) => {
  expect(failuresOf(await seedAndVerify({ seed, day, scale: 0.02 }))).toEqual([])
})

test.each(cases.filter((_, index) => index % 7 === 0))(
  'seed %i as of %s is true at scale 0.5',
  async (seed, day) => {
    expect(failuresOf(await seedAndVerify({ seed, day, scale: 0.5 }))).toEqual([])
  },
)

test.each([0.1, 1, 10])('the bank is true at scale %i', async (scale) => {
  expect(failuresOf(await seedAndVerify({ seed: 42, day: '2026-11-21', scale }))).toEqual([])
})

async function seedAndVerify(wanted: { seed: number; day: string; scale: number }): Promise<VerifyDocument> {
  const { target } = server
  const request: SeedRequest = {
    domain: 'bank',
    scale: wanted.scale,
    seed: wanted.seed,
    asOf: parseDay(wanted.day),
    isReplacing: true,
    retry: { attemptsMax: 1, pauseMilliseconds: 0 },
  }
  const { document } = await result(seedAll(request, { target, clock: systemClock }))
  expect(document?.tables.filter(({ rows }) => rows === 0)).toEqual([])
  return await result(verifyDataset({ domain: 'bank' }, target))
}

function failuresOf({ checks }: VerifyDocument) {
  return checks.filter(({ offenders }) => offenders !== 0)
}

async function result<Result>(events: AsyncGenerator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await events.next()
    if (step.done === true) return step.value
  }
}
