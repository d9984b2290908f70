import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { bank } from '../../src/domains/bank/domain.ts'
import { type ConnectionTarget, withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { chance, chanceBetween, isLong } from './chance.ts'
import { FaultServer } from './fault-server.ts'
import { Proxy } from './proxy.ts'
import { recordFault } from './record-fault.ts'
import { startSeed } from './seed-process.ts'
import { readTruth, type Truth } from './truth.ts'

// Enough for a slow machine to recover a crashed server.
const retry = { attemptsMax: 14, pauseMilliseconds: 20 }
const request = { ...smallBank, scale: 0.05, rootsPerUnit: 12, layout: 'databases' as const, retry }
const words = [
  '--scale',
  '0.05',
  '--seed',
  '42',
  '--as-of',
  '2026-11-21',
  '--workers',
  '0',
  '--layout',
  'databases',
]
const limits = { connectMilliseconds: 2000, silenceMilliseconds: 1000 }
const names = bank.schemas.map(({ name }) => name)
const server = await FaultServer.open()
afterAll(() => server[Symbol.asyncDispose]())
const { target } = server
await using measured = await Proxy.open(target)
let steps = 0
const whole = await runSeed({ ...target, port: measured.port }, request, { onEvent: () => steps++ })
const bytesWhole = measured.bytes
const truth = await readTruths()

/** What all the databases hold. */
async function readTruths(): Promise<Record<string, Truth>> {
  const truths: Record<string, Truth> = {}
  for (const name of names) truths[name] = await readTruth(withDatabase(target, name), name)
  return truths
}

/** Makes them be gone, as before the first run. */
async function dropAll(): Promise<void> {
  for (const name of names) await queryRows(target, `drop database if exists ${name} with (force)`)
}

/** How many of them are there and hold slices. */
async function databasesBegun(): Promise<number> {
  const found = await queryRows<{ datname: string }>(target, 'select datname from pg_database')
  let begun = 0
  for (const { datname } of found.filter((row) => names.includes(row.datname))) {
    const text = 'select count(*) as slices from dhub.slice'
    const [row] = await queryRows<{ slices: number }>(withDatabase(target, datname), text).catch(() => [])
    if ((row?.slices ?? 0) > 0) begun++
  }
  return begun
}

const seedThrough = (proxy: Proxy, rest: Partial<ConnectionTarget> = {}) =>
  runSeed({ ...target, ...rest, port: proxy.port }, request)

test('six databases: connections cut at random bytes are tried again, to the same rows', async () => {
  const rounds = isLong ? 30 : 2
  for (let round = 0; round < rounds; round++) {
    await dropAll()
    await using proxy = await Proxy.open(target)
    const bytes = chanceBetween(0, bytesWhole)
    proxy.cutAfter(bytes)
    const run = await seedThrough(proxy)
    expect(run.document?.digest, `cut after ${bytes} bytes`).toBe(whole.document?.digest)
    expect(await readTruths(), `cut after ${bytes} bytes`).toEqual(truth)
  }
  const outcome = 'finished by itself, same rows, digests, constraints and indexes every time'
  const fault = 'layout databases: all connections cut at a random byte'
  recordFault({ fault, times: rounds, midLoad: rounds, outcome })
}, 600_000)

test('six databases: connections that stall at a random byte are given up, and the load goes on', async () => {
  const rounds = isLong ? 15 : 1
  for (let round = 0; round < rounds; round++) {
    await dropAll()
    await using proxy = await Proxy.open(target)
    const bytes = chanceBetween(0, bytesWhole)
    proxy.stallAfter(bytes)
    await seedThrough(proxy, { limits })
    expect(await readTruths(), `stalled after ${bytes} bytes`).toEqual(truth)
  }
  const outcome = 'given up after the limit, finished by itself, same rows'
  const fault = 'layout databases: open connections stall at a random byte'
  recordFault({ fault, times: rounds, midLoad: rounds, outcome })
}, 600_000)

test('six databases: a load that is killed between them goes on with the same command', async () => {
  const rounds = isLong ? 20 : 1
  let midLoad = 0
  for (let round = 0; round < rounds; round++) {
    await dropAll()
    const seeding = startSeed(target, words)
    while ((await databasesBegun()) === 0) await pause(10)
    await pause(chance() * 300)
    seeding.child.kill('SIGKILL')
    const { exitCode } = await seeding.ended
    if (exitCode === null) midLoad++
    // What was killed may still be at its last statement, and holds its lock until the server sees that it is gone.
    while (await isSomebodyThere()) await pause(20)
    const again = await startSeed(target, words).ended
    expect(again, again.stderr).toMatchObject({ exitCode: 0 })
    expect(await readTruths()).toEqual(truth)
  }
  const outcome = 'same rows, digests, constraints and indexes every time'
  const fault = 'layout databases: kill -9 of dhub at a random moment, then the same command'
  recordFault({ fault, times: rounds, midLoad, outcome })
}, 600_000)

test('six databases: a load survives a crash of its server', async () => {
  const rounds = isLong ? 10 : 1
  let restarts = 0
  for (let round = 0; round < rounds; round++) {
    await dropAll()
    const moment = chanceBetween(0, steps)
    let events = 0
    let started: Promise<void> | undefined
    const onEvent = () => {
      if (events++ === moment) started = server.end('SIGKILL').then(() => server.start())
    }
    const run = await runSeed(target, request, { onEvent })
    await started
    if (run.events.some(({ type }) => type === 'retry')) restarts++
    expect(await readTruths(), `at event ${moment}`).toEqual(truth)
  }
  const outcome = 'finished by itself, same rows every time'
  const fault = 'layout databases: kill -9 of the server mid-load, then start'
  recordFault({ fault, times: rounds, midLoad: restarts, outcome })
}, 600_000)

/** Whether dhub is connected to one of the databases. */
async function isSomebodyThere(): Promise<boolean> {
  const text = `select 1 from pg_stat_activity where datname in (${names.map((name) => `'${name}'`).join(', ')})`
  return (await queryRows(target, text)).length > 0
}
