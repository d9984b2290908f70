import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { RetryEvent, RunEvent } from '../../src/core/event.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import type { Session } from '../../src/postgres/session.ts'
import { noFlags, queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { makeAnew } from './fault-database.ts'
import { recordFault } from './record-fault.ts'
import { readTruth } from './truth.ts'

const retry = { attemptsMax: 8, pauseMilliseconds: 20 }
const request = { ...smallBank, scale: 0.05, rootsPerUnit: 12, retry }
const again = { ...noFlags, retry }
const limits = { lockMilliseconds: 300 }
const undisturbed = await testDatabase()
const target = await testDatabase()
await runSeed(undisturbed, request)
const truth = await readTruth(undisturbed)

beforeEach(() => makeAnew(target))

/** Seeds, and has somebody else do something on a connection of their own once so many units are written. */
async function seedBeside(
  units: number,
  act: (other: Session, reasons: readonly string[]) => Promise<void>,
  { seeding = runSeed, settings = [] as readonly string[] } = {},
) {
  await using other = await openSession(target)
  for (const setting of settings)
    await queryRows(target, `alter database "${target.database}" set ${setting}`)
  let acted: Promise<void> | undefined
  const reasons: string[] = []
  const onEvent = (event: RunEvent) => {
    if (event.type === 'retry') reasons.push(event.reason)
    if (event.type === 'unit-written' && event.unitsDone === units) acted ??= act(other, reasons)
  }
  const run = await seeding(target, request, { onEvent })
  await acted
  return run
}

/** Waits until dhub waits for a lock that somebody else holds. */
async function untilDhubWaits(other: Session): Promise<void> {
  const text = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  while ((await other.query(text)).length === 0) await pause(5)
}

const reasonsOf = (events: readonly RunEvent[]) =>
  events.filter((event): event is RetryEvent => event.type === 'retry').map(({ reason }) => reason)

test('a deadlock of which dhub is the victim is tried again', async () => {
  const seeding: typeof runSeed = (database, ...rest) =>
    runSeed({ ...database, limits: { lockMilliseconds: 4000 } }, ...rest)
  const act = async (other: Session, reasons: readonly string[]) => {
    // Only dhub looks for deadlocks, once in each wait: the lock that makes one may come too late for it.
    await other.script(`set deadlock_timeout = '10min'`)
    while (!reasons.join().includes('deadlock detected')) {
      await other.script('begin; lock table accounts_db.transactions')
      await untilDhubWaits(other)
      await other.script('lock table dhub.slice in exclusive mode; rollback')
      await pause(50)
    }
  }
  const run = await seedBeside(2, act, { seeding })
  expect(reasonsOf(run.events).join()).toContain('deadlock detected')
  expect(await readTruth(target)).toEqual(truth)
  const outcome = 'tried again, finished by itself'
  recordFault({ fault: 'deadlock (40P01)', times: 1, midLoad: 1, outcome })
})

test('a serialization failure is tried again', async () => {
  const settings = ["default_transaction_isolation = 'repeatable read'"]
  const run = await seedBeside(
    2,
    async (other) => {
      await other.script('begin; select from dhub.run for update')
      await untilDhubWaits(other)
      await other.script('update dhub.run set error = error; commit')
    },
    { settings },
  )
  expect(reasonsOf(run.events).join()).toContain('could not serialize access')
  expect(await readTruth(target)).toEqual(truth)
  const outcome = 'tried again, finished by itself'
  recordFault({ fault: 'serialization failure (40001)', times: 1, midLoad: 1, outcome })
})

test('a lock that another session holds on a table is waited for within a limit', async () => {
  const run = await seedBeside(
    2,
    async (other) => {
      await other.script('begin; lock table accounts_db.transactions in exclusive mode')
      await untilDhubWaits(other)
      await pause(700)
      await other.script('rollback')
    },
    { seeding: (database, ...rest) => runSeed({ ...database, limits }, ...rest) },
  )
  expect(reasonsOf(run.events).join()).toContain('lock timeout')
  expect(await readTruth(target)).toEqual(truth)
  const outcome = 'retried until it was free, finished by itself'
  recordFault({ fault: 'another session locks a table', times: 1, midLoad: 1, outcome })
})

test('a lock that is never released ends the run with its reason, and the same command goes on later', async () => {
  await using other = await openSession(target)
  let locked: Promise<void> | undefined
  const onEvent = (event: RunEvent) => {
    if (event.type === 'unit-written' && event.unitsDone === 2)
      locked = other.script('begin; lock table accounts_db.transactions in exclusive mode')
  }
  const brief = { ...request, retry: { attemptsMax: 2, pauseMilliseconds: 10 } }
  await expect(runSeed({ ...target, limits }, brief, { onEvent })).rejects.toMatchObject({ code: '55P03' })
  await locked
  await other.script('rollback')
  expect((await runSeed(target, again)).status).toBe('seeded')
  expect(await readTruth(target)).toEqual(truth)
  const outcome = 'ended with exit code 3 and the reason; the same command finished'
  recordFault({ fault: 'another session locks a table for good', times: 1, midLoad: 1, outcome })
})

test('a ledger that somebody holds locked is waited for within a limit, also when a run begins', async () => {
  await runSeed(target, request)
  await using other = await openSession(target)
  await other.script('begin; lock table dhub.run')
  const brief = { ...again, retry: { attemptsMax: 2, pauseMilliseconds: 10 } }
  await expect(runSeed({ ...target, limits }, brief)).rejects.toMatchObject({ code: '55P03' })
  await other.script('rollback')
  expect((await runSeed(target, again)).status).toBe('complete')
})

test('limits on statements, locks and idleness that the database sets for everybody do not end a load', async () => {
  const [version] = await queryRows<{ hasLimit: boolean }>(
    target,
    `select current_setting('transaction_timeout', true) is not null as "hasLimit"`,
  )
  const timeouts = ['statement', 'idle_in_transaction_session', 'idle_session']
  if (version?.hasLimit === true) timeouts.push('transaction')
  const settings = ["lock_timeout = '1ms'", ...timeouts.map((name) => `${name}_timeout = '1500ms'`)]
  const act = async (other: Session) => {
    await other.script('begin; lock table accounts_db.transactions in exclusive mode')
    await untilDhubWaits(other)
    await pause(2200)
    await other.script('rollback')
  }
  const run = await seedBeside(2, act, { settings })
  expect(reasonsOf(run.events)).toEqual([])
  await queryRows(target, `alter database "${target.database}" reset all`)
  expect(await readTruth(target)).toEqual(truth)
  const outcome = 'the load sets its own; it finished'
  recordFault({ fault: 'timeouts of the database for everything', times: 1, midLoad: 1, outcome })
})
