import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { openSession } from '../../src/postgres/open-session.ts'
import { queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { makeAnew, untilQuiet } from './fault-database.ts'
import { Proxy } from './proxy.ts'
import { recordFault } from './record-fault.ts'
import { type DhubProcess, startSeed } from './seed-process.ts'
import { readTruth } from './truth.ts'

const words = ['--scale', '0.02', '--seed', '42', '--as-of', '2026-11-21', '--workers', '0']
const undisturbed = await testDatabase()
const target = await testDatabase()
await runSeed(undisturbed, smallBank)
const truth = await readTruth(undisturbed)

beforeEach(() => makeAnew(target))

/** Leaves a run that has written two units and lacks the rest. */
async function leaveUnfinished(): Promise<void> {
  await using proxy = await Proxy.open(target)
  const seeding = startSeed({ ...target, port: proxy.port }, words)
  const boundary = { name: 'the third unit', sent: /insert into dhub\.slice/, occurrence: 3 } as const
  proxy.actAt({ ...boundary, when: 'before' }, () => seeding.child.kill('SIGKILL'))
  await seeding.ended
  await untilQuiet(target)
}

/** Waits until dhub waits for a lock of somebody else. */
async function untilBlocked(): Promise<void> {
  const text = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  while ((await queryRows(target, text)).length === 0) await pause(20)
}

/** Waits until dhub has said that it heard the first signal. */
async function untilHeard({ child }: DhubProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve) => {
    child.stderr?.on('data', (text: string) => {
      said += text
      if (/stop/i.test(said)) resolve()
    })
  })
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a second %s ends a load at once, even one that waits',
  async (signal) => {
    await leaveUnfinished()
    await using other = await openSession(target)
    await other.script('begin; lock table dhub.slice in exclusive mode')
    // With --json nothing is said but the result.
    const seeding = startSeed(target, words, { output: '--events' })
    const heard = untilHeard(seeding)
    await untilBlocked()
    seeding.child.kill(signal)
    await heard
    seeding.child.kill(signal)
    expect(await seeding.ended).toMatchObject({ exitCode: null, signal })
    await other.close()
    await untilQuiet(target)
    expect(await startSeed(target, words).ended).toMatchObject({ exitCode: 0 })
    expect(await readTruth(target)).toEqual(truth)
    const outcome = 'ended at once; the same command finished'
    recordFault({ fault: `a second ${signal} while the load waits`, times: 1, midLoad: 1, outcome })
  },
)

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('one %s stops a load after the unit that it waits for', async (signal, code) => {
  await leaveUnfinished()
  await using other = await openSession(target)
  await other.script('begin; lock table dhub.slice in exclusive mode')
  // With --json nothing is said but the result.
  const seeding = startSeed(target, words, { output: '--events' })
  const heard = untilHeard(seeding)
  await untilBlocked()
  seeding.child.kill(signal)
  await heard
  await other.script('rollback')
  const { exitCode, stderr } = await seeding.ended
  expect(exitCode, stderr).toBe(code)
  expect(stderr).toMatch(/run the same command again.* to go on/)
  expect(await startSeed(target, words).ended).toMatchObject({ exitCode: 0 })
  expect(await readTruth(target)).toEqual(truth)
  const outcome = `stopped between two units with exit code ${code}; the same command finished`
  recordFault({ fault: `one ${signal} mid-load`, times: 1, midLoad: 1, outcome })
})
