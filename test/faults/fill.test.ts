import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { RunEvent } from '../../src/core/event.ts'
import { type ConnectionTarget, withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { contentOf, fill, loadSchema, planFor } from '../db/generate/fill.ts'
import { brokenConstraints } from '../db/generate/prove-constraints.ts'
import { queryRows } from '../db/seed/run-seed.ts'
import { chance, chanceBetween, isLong } from './chance.ts'
import { FaultServer } from './fault-server.ts'
import { Proxy } from './proxy.ts'
import { recordFault } from './record-fault.ts'

const retry = { attemptsMax: 14, pauseMilliseconds: 20 }
const server = await FaultServer.open()
afterAll(() => server[Symbol.asyncDispose]())
// Commits that nobody waits for stay in memory for long, so that a crash loses many.
await queryRows(server.target, "alter system set wal_writer_delay = '10s'")
await queryRows(server.target, "alter system set wal_writer_flush_after = '1GB'")
await queryRows(server.target, 'select pg_reload_conf()')
const target = await freshHotel()
const plan = await planFor(target, isLong ? 2000 : 300)
const measured = await Proxy.open(target)
const events: RunEvent[] = []
await fill(through(measured), plan, { onEvent: (event) => events.push(event) })
const bytesWhole = measured.bytes
await measured[Symbol.asyncDispose]()
const content = await contentOf(target, plan)

beforeEach(freshHotel)

/** An empty database of tenants, circles, partitions and triggers. */
async function freshHotel(): Promise<ConnectionTarget> {
  const database = await server.freshDatabase('hotel')
  await loadSchema(database, 'tenants.sql')
  return database
}

function through(proxy: Proxy): ConnectionTarget {
  return { ...withDatabase(server.target, 'hotel'), port: proxy.port }
}

/** Carries out the plan; what fails before the run is booked is left to the user, who gives the same command again. */
async function fillAgain(place: ConnectionTarget, onEvent: (event: RunEvent) => void): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { problems } = await fill(place, plan, { retry, onEvent, waitMilliseconds: 10_000 })
      expect(problems).toEqual([])
      return
    } catch (error) {
      expect(error).toMatchObject({ failureClass: 'transient' })
      if (attempt === 20) throw error
      await pause(50)
    }
  }
}

test('a filling whose connections are cut at random bytes goes on to the same rows', async () => {
  const rounds = isLong ? 50 : 5
  let retried = 0
  for (let round = 0; round < rounds; round++) {
    await freshHotel()
    await using proxy = await Proxy.open(target)
    const bytes = chanceBetween(0, bytesWhole)
    proxy.cutAfter(bytes)
    let isRetried = false
    await fillAgain(through(proxy), ({ type }) => {
      if (type === 'retry') isRetried = true
    })
    if (isRetried) retried++
    expect(await contentOf(target, plan), `cut after ${bytes} bytes`).toEqual(content)
  }
  expect(await brokenConstraints(target)).toEqual([])
  const outcome = 'finished by itself or with the same command, same rows every time'
  recordFault({
    fault: 'filling: all connections cut at a random byte',
    times: rounds,
    midLoad: retried,
    outcome,
  })
}, 600_000)

test('a filling survives the crash of its server, and makes the commits again that were lost', async () => {
  const rounds = isLong ? 25 : 3
  let restarts = 0
  for (let round = 0; round < rounds; round++) {
    await freshHotel()
    const moment = chanceBetween(0, events.length)
    let seen = 0
    let started: Promise<void> | undefined
    let isRetried = false
    const crash = async () => {
      await pause(chance() * 20)
      await server.end('SIGKILL')
      await server.start()
    }
    await fillAgain(target, ({ type }) => {
      if (type === 'retry') isRetried = true
      if (seen++ === moment) started = crash()
    })
    await started
    if (isRetried) restarts++
    expect(await contentOf(target, plan), `at event ${moment}`).toEqual(content)
  }
  expect(await brokenConstraints(target)).toEqual([])
  const outcome = 'finished by itself or with the same command, same rows every time'
  recordFault({
    fault: 'filling: kill -9 of the server mid-load, then start',
    times: rounds,
    midLoad: restarts,
    outcome,
  })
}, 600_000)

/** The commit of a unit, which has its rows in a transaction of its own. */
const commit = /Q....commit./s

test('a unit whose commit was done but not answered is there once', async () => {
  await using proxy = await Proxy.open(target)
  let isRetried = false
  const onEvent = (event: RunEvent) => {
    if (event.type === 'retry') isRetried = true
    if (event.type === 'unit-written' && event.unitsDone === 2)
      proxy.actAt({ name: 'a unit', sent: commit, occurrence: 1, when: 'after' }, () => proxy.cut())
  }
  await fillAgain(through(proxy), onEvent)
  expect(isRetried).toBe(true)
  expect(await contentOf(target, plan)).toEqual(content)
})

test('without a ledger a unit of which no answer came is not sent again', async () => {
  const role = 'filler'
  await queryRows(server.target, `drop role if exists ${role}`)
  await loadSchema(
    target,
    `create role ${role} login password 'filler'; grant usage on schema hotel to ${role};
     grant select, insert on all tables in schema hotel to ${role}`,
  )
  await using proxy = await Proxy.open(target)
  const limited = { ...through(proxy), user: role, password: 'filler' }
  const units: string[] = []
  const onEvent = ({ type }: RunEvent) => {
    if (units.push(type) === 1)
      proxy.actAt({ name: 'the first unit', sent: commit, occurrence: 1, when: 'after' }, () => proxy.cut())
  }
  await expect(fill(limited, plan, { retry, onEvent })).rejects.toMatchObject({ exitCode: 3 })
  expect(units).not.toContain('retry')
})
