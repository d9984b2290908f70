import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { RunEvent } from '../../src/core/event.ts'
import { withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { noFlags, queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase, testServer } from '../db/server.ts'
import { chanceBetween, isLong } from './chance.ts'
import { makeAnew } from './fault-database.ts'
import { Proxy } from './proxy.ts'
import { recordFault } from './record-fault.ts'
import { readTruth } from './truth.ts'

const retry = { attemptsMax: 8, pauseMilliseconds: 20 }
const request = { ...smallBank, scale: isLong ? 0.5 : 0.05, rootsPerUnit: isLong ? 60 : 12, retry }
const again = { ...noFlags, retry }
const undisturbed = await testDatabase()
const target = await testDatabase()
const limits = { silenceMilliseconds: 1000, lockMilliseconds: 300 }
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
  const patient = { ...request, retry: { attemptsMax: 12, pauseMilliseconds: 50 } }
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

test('a server without a free connection is waited for', async () => {
  const server = withDatabase(testServer(), 'postgres')
  const far = { ...target, user: 'crowded', password: 'crowded' }
  await queryRows(server, `create role crowded superuser login password 'crowded' connection limit 0`)
  await queryRows(server, 'alter role crowded nosuperuser')
  await queryRows(server, `alter database "${target.database}" owner to crowded`)
  const wait = pause(400).then(() => queryRows(server, 'alter role crowded connection limit 20'))
  const run = await runSeed(far, request)
  await wait
  expect(retriesIn(run.events)).toBeGreaterThan(0)
  expect(await readTruth(target)).toEqual(truth)
  await queryRows(server, `alter database "${target.database}" owner to current_user`)
  const outcome = 'retried until there was one, finished by itself'
  recordFault({ fault: 'too many connections (53300)', times: 1, midLoad: 0, outcome })
})

test('a statement timeout that the server sets for everybody does not end a load', async () => {
  const server = withDatabase(testServer(), 'postgres')
  await queryRows(server, `alter database "${target.database}" set statement_timeout = '20ms'`)
  await queryRows(server, `alter database "${target.database}" set lock_timeout = '1ms'`)
  await queryRows(
    server,
    `alter database "${target.database}" set idle_in_transaction_session_timeout = '5ms'`,
  )
  expect((await runSeed(target, request)).status).toBe('seeded')
  await queryRows(server, `alter database "${target.database}" reset all`)
  expect(await readTruth(target)).toEqual(truth)
  const outcome = 'the load sets its own; it finished'
  recordFault({ fault: 'statement, lock and idle timeouts of the database', times: 1, midLoad: 1, outcome })
})

test('a lock that another session holds on a table is waited for within a limit', async () => {
  await using other = await openSession(target)
  let release: Promise<void> | undefined
  const onEvent = async (event: RunEvent) => {
    if (event.type !== 'planned') return
    await other.script('begin; lock table accounts_db.transactions in exclusive mode')
    release = pause(700).then(() => other.script('rollback'))
  }
  const run = await runSeed({ ...target, limits }, request, { onEvent: (event) => void onEvent(event) })
  await release
  expect(run.status).toBe('seeded')
  expect(await readTruth(target)).toEqual(truth)
  const outcome = 'retried until it was free, finished by itself'
  recordFault({ fault: 'another session locks a table', times: 1, midLoad: 1, outcome })
})

test('a lock that is never released ends the run with its reason, and the same command goes on later', async () => {
  await using other = await openSession(target)
  const onEvent = afterUnits(2, () => {
    void other.script('begin; lock table accounts_db.transactions in exclusive mode')
  })
  const brief = { ...request, retry: { attemptsMax: 2, pauseMilliseconds: 10 } }
  await expect(runSeed({ ...target, limits }, brief, { onEvent })).rejects.toMatchObject({ kind: 'external' })
  await other.script('rollback')
  expect((await runSeed(target, again)).status).toBe('seeded')
  expect(await readTruth(target)).toEqual(truth)
  const outcome = 'ended with exit code 3 and the reason; the same command finished'
  recordFault({ fault: 'another session locks a table for good', times: 1, midLoad: 1, outcome })
})
