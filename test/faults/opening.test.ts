import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { fixedClock } from '../../src/core/clock.ts'
import { type ConnectionTarget, withOwner } from '../../src/postgres/connection/connection-target.ts'
import { isLockedQuery } from '../../src/postgres/database-locks.ts'
import { ExclusiveConnection } from '../../src/postgres/exclusive-connection.ts'
import { seedAll } from '../../src/services/seed/seed-all.ts'
import { queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { chanceBetween, isLong } from './chance.ts'
import { makeAnew } from './fault-database.ts'
import { type Boundary, Proxy } from './proxy.ts'
import { recordFault } from './record-fault.ts'
import { readTruth } from './truth.ts'
import { verify } from './verify.ts'

const retry = { attemptsMax: 4, pauseMilliseconds: 10 }
const request = { ...smallBank, retry }
const limits = { connectMilliseconds: 1000, silenceMilliseconds: 300 }
const undisturbed = await testDatabase()
const target = await testDatabase()
await runSeed(undisturbed, request)
const truth = await readTruth(undisturbed)

beforeEach(() => makeAnew(target))

/** Waits until some connection holds the lock of the database. */
async function untilLocked(database: ConnectionTarget): Promise<void> {
  for (;;) {
    const [row] = await queryRows<{ isLocked: boolean }>(database, isLockedQuery)
    if (row?.isLocked === true) return
    await pause(10)
  }
}

/** Seeds through a proxy that stalls for good at a boundary; connections opened later work. */
async function seedStalledAt(boundary: Omit<Boundary, 'name'>) {
  await using proxy = await Proxy.open(target)
  let stalls = 0
  proxy.actAt({ name: 'here', ...boundary }, () => {
    stalls++
    proxy.stall()
  })
  const run = await runSeed({ ...target, port: proxy.port, limits }, request)
  return { ...run, stalls }
}

test('a stall in the answer that gives the lock: the next attempt takes it from the first', async () => {
  const run = await seedStalledAt({ sent: /pg_try_advisory_lock/, occurrence: 1, when: 'after' })
  expect(run).toMatchObject({ status: 'seeded', stalls: 1 })
  expect(run.events.filter(({ type }) => type === 'retry')).toHaveLength(1)
  expect(await readTruth(target)).toEqual(truth)
})

test('a stall at any message from the first connection to the first rows is survived', async () => {
  const messages = 40
  const first = isLong ? 1 : chanceBetween(1, 11)
  let stalls = 0
  let rounds = 0
  for (let occurrence = first; occurrence <= messages; occurrence += isLong ? 1 : 10) {
    for (const when of ['before', 'after'] as const) {
      await makeAnew(target)
      const run = await seedStalledAt({ sent: /^/, occurrence, when })
      expect(run.status, `${when} message ${occurrence}`).toBe('seeded')
      expect(await readTruth(target), `${when} message ${occurrence}`).toEqual(truth)
      stalls += run.stalls
      rounds++
    }
  }
  // A farewell has no answer that could stall.
  expect(stalls).toBeGreaterThanOrEqual(rounds - 3)
  const outcome = 'the next attempt took the lock from the stalled one, and finished; same rows every time'
  recordFault({ fault: 'connections stall at a message of the opening', times: rounds, midLoad: 0, outcome })
}, 600_000)

test('a lock request that arrives late, after its connection was given up, keeps nobody out', async () => {
  const owned = withOwner(target)
  await using proxy = await Proxy.open(target)
  let deliver: (() => void) | undefined
  proxy.actAt({ name: 'here', sent: /pg_try_advisory_lock/, occurrence: 1, when: 'before' }, (later) => {
    proxy.stall()
    deliver = later
  })
  const abandoned = ExclusiveConnection.open({ ...owned, port: proxy.port, limits })
  await expect(abandoned).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  deliver?.()
  await untilLocked(target)
  await using next = await ExclusiveConnection.open(owned)
  expect(await next.current.query('select 1 as one')).toEqual([{ one: 1 }])
})

test('a dhub of somebody else keeps its lock and its connection', async () => {
  await using other = await ExclusiveConnection.open(target)
  await expect(ExclusiveConnection.open(withOwner(target))).rejects.toMatchObject({ kind: 'user' })
  await expect(runSeed(target, request)).rejects.toMatchObject({ kind: 'user' })
  expect(await other.current.query('select 1 as one')).toEqual([{ one: 1 }])
})

test('a run that somebody else replaced while its connection was lost writes nothing more', async () => {
  await using proxy = await Proxy.open(target)
  const far = { ...target, port: proxy.port }
  const run = seedAll({ ...request, scale: 0.05, rootsPerUnit: 12 }, { target: far, clock: fixedClock(0) })
  const other = { ...request, seed: 43, isReplacing: true, waitMilliseconds: 30_000 }
  let retries = 0
  const ending = (async () => {
    for await (const event of run) {
      if (event.type === 'unit-written' && event.unitsDone === 2) proxy.refuse(true)
      if (event.type !== 'retry' || retries++ > 0) continue
      await runSeed(target, other)
      proxy.refuse(false)
    }
  })()
  await expect(ending).rejects.toMatchObject({ kind: 'user' })
  expect(retries).toBe(2)
  expect((await runSeed(target, { ...other, isReplacing: false })).status).toBe('complete')
  expect((await verify(target)).failed).toBe(0)
  const outcome = 'noticed; nothing more was written into what is there by then'
  recordFault({
    fault: 'replaced by another dhub while the connection was lost',
    times: 1,
    midLoad: 1,
    outcome,
  })
})

test.runIf(process.platform === 'linux')('a dhub that dies in a long statement frees its lock', async () => {
  await using proxy = await Proxy.open(target)
  const dying = await ExclusiveConnection.open({ ...target, port: proxy.port })
  const statement = dying.current.query('select pg_sleep(600)').catch((error: unknown) => error)
  while (!(await isAtWork('pg_sleep'))) await pause(10)
  proxy.cut()
  expect(await statement).toMatchObject({ failureClass: 'transient' })
  await using next = await ExclusiveConnection.open(target, { waitMilliseconds: 30_000 })
  expect(await next.current.query('select 1 as one')).toEqual([{ one: 1 }])
})

/** Whether the server is at a statement with such words. */
async function isAtWork(words: string): Promise<boolean> {
  const text = `select 1 from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()
    and datname = current_database() and query like '%${words}%'`
  return (await queryRows(target, text)).length > 0
}
