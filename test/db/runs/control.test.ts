import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../../src/core/clock.ts'
import { bank } from '../../../src/domains/bank/domain.ts'
import { ExclusiveConnection } from '../../../src/postgres/exclusive-connection.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { setRunRate, tellRun } from '../../../src/services/runs/control-run.ts'
import { findRun } from '../../../src/services/runs/find-runs.ts'
import { seedStatus } from '../../../src/services/seed/seed-status.ts'
import { noFlags, queryRows, runSeed, smallBank } from '../seed/run-seed.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()
const undisturbed = await testDatabase()
const { document: whole } = await runSeed(undisturbed, smallBank)
/** So slow that it would last for minutes: whatever ends it sooner was told to. */
const slowly = { ...smallBank, rootsPerUnit: 7, rateRowsPerSecond: 20 }
const live = { clock: systemClock }

beforeEach(async () => {
  await using session = await openSession(target)
  const schemas = bank.schemas.map(({ name }) => name)
  await session.script(`drop schema if exists dhub, analytics, ${schemas.join(', ')} cascade`)
})

/** Waits until the run is seen in a state. */
async function untilState(state: string): Promise<void> {
  while ((await findRun(target).catch(() => undefined))?.state !== state) await pause(20)
}

test('a run that is told to pause halts, keeps what it has, and goes on where it was', async () => {
  const units: number[] = []
  const run = runSeed(
    target,
    { ...slowly, name: 'slow' },
    {
      ...live,
      onEvent: (event) => {
        if (event.type === 'unit-written') units.push(event.unitsDone)
      },
    },
  )
  await untilState('running')
  expect(await findRun(target, 'slow')).toMatchObject({ rateRowsPerSecond: 20, kind: 'seed' })
  await tellRun(target, 'slow', 'pause')
  await untilState('paused')
  const written = units.length
  await setRunRate(target, 'slow', null)
  expect(await findRun(target)).toMatchObject({ state: 'paused', rateRowsPerSecond: null })
  expect(units).toHaveLength(written)
  await tellRun(target, '1', null)
  const { status, document } = await run
  expect(status).toBe('seeded')
  expect(document?.digest).toBe(whole?.digest)
  const done = await findRun(target, 'slow')
  expect(done).toMatchObject({
    state: 'complete',
    rows: whole?.rows,
    metrics: { rows: whole?.rows, retries: 0 },
  })
})

test('a run that is told to stop ends at a unit, and goes on later without being told again', async () => {
  const run = runSeed(target, slowly, live)
  await untilState('running')
  await tellRun(target, undefined, 'stop')
  expect((await run).status).toBe('interrupted')
  expect(await findRun(target)).toMatchObject({ name: 'bank-1', state: 'interrupted', command: 'stop' })
  await setRunRate(target, 'bank-1', null)
  const { document } = await runSeed(target, noFlags, live)
  expect(document?.digest).toBe(whole?.digest)
  expect(await findRun(target)).toMatchObject({ state: 'complete', command: null })
})

test('a run stops from within a pause', async () => {
  const run = runSeed(target, slowly, live)
  await untilState('running')
  await tellRun(target, undefined, 'pause')
  await untilState('paused')
  await tellRun(target, undefined, 'stop')
  expect((await run).status).toBe('interrupted')
  expect(await findRun(target)).toMatchObject({ state: 'interrupted' })
})

test('nobody is told anything where nobody is at work', async () => {
  await expect(tellRun(target, undefined, 'pause')).rejects.toThrow(/found none/)
  await runSeed(target, smallBank)
  await expect(tellRun(target, 'bank-1', 'pause')).rejects.toThrow(
    /found it complete; expected one that is at work/,
  )
  await expect(setRunRate(target, 'bank-1', 5)).rejects.toThrow(
    /found it complete; expected one that is unfinished/,
  )
  await expect(tellRun(target, 'bank-9', null)).rejects.toThrow(/found bank-1; expected one/)
})

test('a run of a dhub that knows no commands is not told any', async () => {
  await runSeed(target, { ...slowly, only: ['employees_db'], rateRowsPerSecond: null })
  await queryRows(target, 'drop table dhub.ledger_version')
  await queryRows(target, "update dhub.run set status = 'running'")
  await using _ = await ExclusiveConnection.open(target)
  await expect(tellRun(target, undefined, 'pause')).rejects.toThrow(/older dhub, which takes no commands/)
})

test('the shards of a run pause together, and stop together', async () => {
  const shards = [1, 2].map((number) => runSeed(target, { ...slowly, shard: { number, of: 2 } }, live))
  const atWork = "select count(*) as shards from dhub.shard where status = 'running'"
  await untilState('running')
  // One that began after all others had ended would not be among those that are told.
  while ((await queryRows<{ shards: number }>(target, atWork))[0]?.shards !== 2) await pause(20)
  await tellRun(target, undefined, 'pause')
  await untilState('paused')
  expect(await seedStatus({ domain: 'bank' }, target)).toMatchObject({ state: 'paused' })
  await tellRun(target, undefined, 'stop')
  expect((await Promise.all(shards)).map(({ status }) => status)).toEqual(['interrupted', 'interrupted'])
  const states = await queryRows(target, 'select status from dhub.shard')
  expect(states).toEqual([{ status: 'interrupted' }, { status: 'interrupted' }])
})

test('--wait has a run wait for another dhub, and take what is recorded then', async () => {
  await runSeed(target, { ...smallBank, seed: 7, only: ['employees_db'] })
  const other = await ExclusiveConnection.open(target)
  const waiting = runSeed(target, { ...noFlags, waitMilliseconds: 60_000 })
  const isWaiting = `select 1 from pg_stat_activity where datname = '${target.database}'
    and application_name like 'dhub %' and query like '%from pg_locks%' and pid <> pg_backend_pid()`
  while ((await queryRows(undisturbed, isWaiting)).length === 0) await pause(20)
  await other.current.query("update dhub.run set name = 'renamed'")
  await other[Symbol.asyncDispose]()
  expect(await waiting).toMatchObject({ status: 'complete', plan: { identity: { seed: 7 } } })
})

test('--durable waits for every commit, also on a connection that replaces a broken one', async () => {
  const setting = 'show synchronous_commit'
  await using durable = await ExclusiveConnection.open(target, { isDurable: true })
  expect(await durable.current.query(setting)).toEqual([{ synchronous_commit: 'on' }])
  expect(await (await durable.reconnect()).query(setting)).toEqual([{ synchronous_commit: 'on' }])
  await durable[Symbol.asyncDispose]()
  await using quick = await ExclusiveConnection.open(target)
  expect(await quick.current.query(setting)).toEqual([{ synchronous_commit: 'off' }])
})
