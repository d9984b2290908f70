import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { RunEvent } from '../../src/core/event.ts'
import { type ConnectionTarget, withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { chance, chanceBetween, isLong } from './chance.ts'
import { FaultServer } from './fault-server.ts'
import { recordFault } from './record-fault.ts'
import { readTruth } from './truth.ts'
import { verify } from './verify.ts'

// Enough for a slow machine to recover a crashed server.
const retry = { attemptsMax: 14, pauseMilliseconds: 20 }
const request = { ...smallBank, scale: isLong ? 0.5 : 0.05, rootsPerUnit: isLong ? 60 : 12, retry }
const server = await FaultServer.open()
afterAll(() => server[Symbol.asyncDispose]())
const { target } = server
const truthTarget = withDatabase(target, 'undisturbed')
// Commits that nobody waits for stay in memory for long, so that a crash loses many.
await queryRows(target, "alter system set wal_writer_delay = '10s'")
await queryRows(target, "alter system set wal_writer_flush_after = '1GB'")
await queryRows(target, 'select pg_reload_conf()')
await queryRows(target, 'create database undisturbed')
let steps = 0
await runSeed(truthTarget, request, { onEvent: () => steps++ })
const truth = await readTruth(truthTarget)

/** Calls once, at one of the events of a run. */
function atEvent(moment: number, act: () => void): (event: RunEvent) => void {
  let events = 0
  return () => {
    if (events++ === moment) act()
  }
}

/** How many units the ledger of a database has booked. */
async function unitsBooked(database: ConnectionTarget): Promise<number> {
  const units = 'select distinct phase, root, unit_from from dhub.slice'
  const found = await queryRows(database, units).catch(() => [])
  return found.length
}

test.each([
  ['SIGKILL', false, 'kill -9 of the server mid-load, then start'],
  ['SIGQUIT', false, 'pg_ctl stop -m immediate mid-load, then start'],
  ['SIGKILL', true, 'kill -9 of the server under --durable, then start'],
  ['SIGQUIT', true, 'pg_ctl stop -m immediate under --durable, then start'],
] as const)(
  'a load survives %s of its server (durable: %s)',
  async (signal, isDurable, fault) => {
    const rounds = isLong ? 25 : isDurable ? 1 : 2
    let restarts = 0
    let lost = 0
    for (let round = 0; round < rounds; round++) {
      const database = await server.freshDatabase('crashed')
      const moment = chanceBetween(0, steps)
      let told = 0
      let started: Promise<void> | undefined
      const crash = async () => {
        // A pause first, so that the crash meets the work and not only the moment of an event.
        await pause(chance() * 20)
        const toldBefore = told
        await server.end(signal)
        await server.start()
        if (isDurable) expect(await unitsBooked(database)).toBeGreaterThanOrEqual(toldBefore)
      }
      const onMoment = atEvent(moment, () => {
        started = crash()
      })
      const onEvent = (event: RunEvent) => {
        if (event.type === 'unit-written') told = event.unitsDone
        onMoment(event)
      }
      const run = await runSeed(database, { ...request, isDurable }, { onEvent })
      await started
      const retries = run.events.filter((event) => event.type === 'retry')
      restarts += retries.length > 0 ? 1 : 0
      lost += retries.some(({ reason }) => reason.includes('lost its last commits')) ? 1 : 0
      expect(run.status, `at event ${moment}`).toBe('seeded')
      expect(await readTruth(database), `at event ${moment}`).toEqual(truth)
    }
    expect((await verify(withDatabase(target, 'crashed'))).failed).toBe(0)
    const redone = isDurable
      ? 'every unit that was told was there after the crash'
      : `${lost} times commits may have been lost, and were made again`
    const outcome = `finished by itself, same rows every time; ${redone}`
    recordFault({ fault, times: rounds, midLoad: restarts, outcome })
  },
  1_200_000,
)

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount()

function tryMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'dhub-quota-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.runIf(canMount)(
  'a disk that is full, and freed later, ends in the same rows',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dhub-quota-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', folder])
    try {
      chmodSync(folder, 0o755)
      const home = join(folder, 'home')
      mkdirSync(home)
      await using full = await FaultServer.open(home)
      const database = withDatabase(full.target, 'bank')
      const ballast = join(folder, 'ballast')
      let freed: Promise<void> | undefined
      const fill = () => {
        try {
          writeFileSync(ballast, Buffer.alloc(400 * 1024 * 1024))
        } catch {
          // As much as fits is what is wanted.
        }
        freed = pause(1500).then(() => rmSync(ballast))
      }
      const onEvent = (event: RunEvent) => {
        if (event.type === 'unit-written' && event.unitsDone === 4) fill()
      }
      const run = await runSeed(database, request, { onEvent })
      await freed
      expect(run.status).toBe('seeded')
      expect(run.events.filter(({ type }) => type === 'retry').length).toBeGreaterThan(0)
      expect(await readTruth(database)).toEqual(truth)
      const outcome = 'retried until there was room, finished by itself'
      recordFault({
        fault: 'no space left on the disk of the server, freed later',
        times: 1,
        midLoad: 1,
        outcome,
      })
    } finally {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    }
  },
  120_000,
)
