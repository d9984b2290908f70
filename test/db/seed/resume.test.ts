import { beforeEach, expect, test } from 'vitest'
import type { RunEvent } from '../../../src/core/event.ts'
import { bank } from '../../../src/domains/bank/domain.ts'
import { ExclusiveConnection } from '../../../src/postgres/exclusive-connection.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { seedStatus } from '../../../src/services/seed/seed-status.ts'
import { testDatabase } from '../server.ts'
import { noFlags, queryRows, runSeed, smallBank } from './run-seed.ts'

const target = await testDatabase()
const undisturbed = await testDatabase()
const request = { ...smallBank, rootsPerUnit: 7 }
const { document: whole } = await runSeed(undisturbed, smallBank)

beforeEach(async () => {
  await using session = await openSession(target)
  const schemas = bank.schemas.map(({ name }) => name)
  await session.script(`drop schema if exists dhub, analytics, ${schemas.join(', ')} cascade`)
})

/** Calls once, when so many units are written. */
function afterUnits(count: number, act: () => void): (event: RunEvent) => void {
  return (event) => {
    if (event.type === 'unit-written' && event.unitsDone === count) act()
  }
}

async function endServerProcesses(): Promise<void> {
  await queryRows(
    undisturbed,
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${target.database}' and pid <> pg_backend_pid()`,
  )
}

test('a run that was stopped goes on with the same command, and ends in the same bytes', async () => {
  const stop = new AbortController()
  const first = await runSeed(target, request, {
    signal: stop.signal,
    onEvent: afterUnits(5, () => stop.abort()),
  })
  expect(first).toMatchObject({ status: 'interrupted', document: undefined })
  expect(await seedStatus({ domain: 'bank' }, target)).toMatchObject({ state: 'interrupted' })
  const second = await runSeed(target, noFlags)
  expect(second.events.find(({ type }) => type === 'planned')).toMatchObject({ unitsDone: 5 })
  expect(second.document).toMatchObject({ rows: whole?.rows, digest: whole?.digest, tables: whole?.tables })
})

test('a run is told to be at work only while its lock is held', async () => {
  const stop = new AbortController()
  await runSeed(target, request, { signal: stop.signal, onEvent: afterUnits(7, () => stop.abort()) })
  {
    await using _ = await ExclusiveConnection.open(target)
    expect(await seedStatus({ domain: 'bank' }, target)).toMatchObject({ state: 'running' })
  }
  const status = await seedStatus({ domain: 'bank' }, target)
  expect(status).toMatchObject({ state: 'interrupted' })
  const states = status.state === 'empty' ? [] : status.tables.map(({ state }) => state)
  expect(new Set(states)).toEqual(new Set(['completed', 'in progress', 'not started']))
})

test('an unfinished run is not mixed with another plan', async () => {
  const stop = new AbortController()
  await runSeed(target, request, { signal: stop.signal, onEvent: afterUnits(7, () => stop.abort()) })
  await expect(runSeed(target, { ...request, seed: 7 })).rejects.toThrow(
    /found an unfinished run with seed 42 instead of 7/,
  )
  const { status } = await runSeed(target, { ...request, seed: 7, isReplacing: true })
  expect(status).toBe('seeded')
})

test('a run whose process died in the middle of a unit goes on from whole units', async () => {
  const dying = new Error('the process died')
  const death = afterUnits(6, () => {
    throw dying
  })
  // Whoever reads the events fails: the run ends where it is, with its connections closed and nothing booked.
  await expect(runSeed(target, request, { onEvent: death })).rejects.toThrow(dying)
  const second = await runSeed(target, noFlags)
  expect(second.document).toMatchObject({ digest: whole?.digest })
})

test('killed connections are tried again: each unit once, and the retries are told', async () => {
  let killed: Promise<void> | undefined
  const killing = afterUnits(4, () => {
    killed = endServerProcesses()
  })
  const run = await runSeed(
    target,
    { ...request, retry: { attemptsMax: 6, pauseMilliseconds: 20 } },
    { onEvent: killing },
  )
  await killed
  expect(run.events.filter(({ type }) => type === 'retry').length).toBeGreaterThan(0)
  expect(run.document).toMatchObject({ digest: whole?.digest })
  const [doubled] = await queryRows<{ most: number }>(target, 'select max(attempt) as most from dhub.slice')
  expect(doubled?.most).toBeGreaterThan(1)
})

test('connections killed while constraints are added are tried again as well', async () => {
  let killed: Promise<void> | undefined
  const onEvent = (event: RunEvent) => {
    if (event.type === 'stage-progress' && event.stage === 'constraints' && event.done === 3)
      killed ??= endServerProcesses()
  }
  const run = await runSeed(
    target,
    { ...request, retry: { attemptsMax: 6, pauseMilliseconds: 20 } },
    { onEvent },
  )
  await killed
  expect(run.events.filter(({ type }) => type === 'retry').length).toBeGreaterThan(0)
  expect(run.document).toMatchObject({ digest: whole?.digest })
})

test('connections that are killed at every attempt use the attempts up, and the run can go on later', async () => {
  const kills: Promise<void>[] = []
  const onEvent = (event: RunEvent) => {
    if (event.type === 'stage-progress' && event.stage === 'constraints') kills.push(endServerProcesses())
  }
  const failing = runSeed(
    target,
    { ...request, retry: { attemptsMax: 2, pauseMilliseconds: 20 } },
    { onEvent },
  )
  await expect(failing).rejects.toMatchObject({ kind: 'external' })
  await Promise.all(kills)
  expect((await runSeed(target, noFlags)).document).toMatchObject({ digest: whole?.digest })
})

test('a failure that stays is booked with its reason, and the run can go on later', async () => {
  const onEvent = afterUnits(2, () => undefined)
  await using session = await openSession(target)
  await runSeed(target, { ...request, only: ['employees_db'] }, { onEvent })
  await session.script(
    'drop schema employees_db cascade; update dhub.run set status = $$failed$$, error = $$no room$$',
  )
  await session.script('delete from dhub.slice')
  expect(await seedStatus({ domain: 'bank' }, target)).toMatchObject({ state: 'failed', error: 'no room' })
  expect((await runSeed(target, noFlags)).status).toBe('seeded')
})
