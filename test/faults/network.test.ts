import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { RunEvent } from '../../src/core/event.ts'
import { runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { chanceBetween, isLong } from './chance.ts'
import { makeAnew } from './fault-database.ts'
import { Proxy } from './proxy.ts'
import { recordFault } from './record-fault.ts'
import { readTruth } from './truth.ts'

const retry = { attemptsMax: 8, pauseMilliseconds: 20 }
const request = { ...smallBank, scale: isLong ? 0.5 : 0.05, rootsPerUnit: isLong ? 60 : 12, retry }
const undisturbed = await testDatabase()
const target = await testDatabase()
const limits = { connectMilliseconds: 2000, silenceMilliseconds: 1000 }
await using measured = await Proxy.open(undisturbed)
await runSeed({ ...undisturbed, port: measured.port }, request)
const bytesWhole = measured.bytes
const truth = await readTruth(undisturbed)

beforeEach(() => makeAnew(target))

/** Calls once, when so many units are written. */
function afterUnits(count: number, act: () => void): (event: RunEvent) => void {
  return (event) => {
    if (event.type === 'unit-written' && event.unitsDone === count) act()
  }
}

const retriesIn = (events: readonly RunEvent[]) => events.filter(({ type }) => type === 'retry').length

test('connections cut at random bytes are tried again, to the same rows', async () => {
  const rounds = isLong ? 100 : 10
  let retried = 0
  for (let round = 0; round < rounds; round++) {
    await makeAnew(target)
    await using proxy = await Proxy.open(target)
    const bytes = chanceBetween(0, bytesWhole)
    proxy.cutAfter(bytes)
    const run = await runSeed({ ...target, port: proxy.port }, request)
    expect(run.status, `cut after ${bytes} bytes`).toBe('seeded')
    if (retriesIn(run.events) > 0) retried++
    expect(await readTruth(target), `cut after ${bytes} bytes`).toEqual(truth)
  }
  const outcome = 'finished by itself, same rows, digests, constraints and indexes every time'
  recordFault({ fault: 'all connections cut at a random byte', times: rounds, midLoad: retried, outcome })
}, 1_200_000)

test('a connection that stalls at a random byte is given up after a limit, and the load goes on', async () => {
  const rounds = isLong ? 20 : 4
  let stalls = 0
  for (let round = 0; round < rounds; round++) {
    await makeAnew(target)
    await using proxy = await Proxy.open(target)
    const bytes = chanceBetween(0, bytesWhole)
    proxy.stallAfter(bytes)
    const run = await runSeed({ ...target, port: proxy.port, limits }, request)
    expect(run.status, `stalled after ${bytes} bytes`).toBe('seeded')
    if (proxy.cuts > 0) stalls++
    expect(await readTruth(target), `stalled after ${bytes} bytes`).toEqual(truth)
  }
  const outcome = 'given up after the limit, finished by itself, same rows'
  recordFault({ fault: 'open connections stall at a random byte', times: rounds, midLoad: stalls, outcome })
}, 1_200_000)

test('a server that refuses for some seconds is waited for, also at the first connection', async () => {
  const seconds = isLong ? 10 : 2
  await using proxy = await Proxy.open(target)
  const far = { ...target, port: proxy.port }
  // As many and as long as when no flag says otherwise.
  const patient = { ...request, retry: { attemptsMax: 7, pauseMilliseconds: 500 } }
  const refuse = () => {
    proxy.refuse(true)
    void pause(seconds * 1000).then(() => proxy.refuse(false))
  }
  refuse()
  const run = await runSeed(far, patient, { onEvent: afterUnits(3, refuse) })
  expect(run.status).toBe('seeded')
  expect(await readTruth(target)).toEqual(truth)
  const outcome = 'waited, finished by itself'
  recordFault({
    fault: `server refuses for ${seconds} s, at the start and mid-load`,
    times: 2,
    midLoad: 1,
    outcome,
  })
}, 120_000)
