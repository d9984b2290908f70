import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { testDatabase } from '../db/server.ts'
import { slicesBooked } from '../db/slices-booked.ts'
import { chanceBetween, isLong } from './chance.ts'
import { makeAnew, untilQuiet } from './fault-database.ts'
import { recordFault } from './record-fault.ts'
import { startSeed } from './seed-process.ts'
import { readTruth } from './truth.ts'
import { verify } from './verify.ts'

const rounds = isLong ? 100 : 6
const words = ['--scale', isLong ? '1' : '0.3', '--seed', '42', '--as-of', '2026-11-21', '--workers', '1']
/** Makes this Node pass for an old one, so that the guard hands over to a process below it. */
const pretendOld = `data:text/javascript,if (!process.env.DHUB_GUARDED) Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })`

const undisturbed = await testDatabase()
const target = await testDatabase()
const began = performance.now()
const whole = await startSeed(undisturbed, words).ended
const milliseconds = performance.now() - began
const truth = await readTruth(undisturbed)
const digestOf = (stdout: string): unknown => JSON.parse(stdout).digest

test('a load that is killed at any moment goes on with the same command, to the same bytes', async () => {
  let midLoad = 0
  for (let round = 0; round < rounds; round++) {
    await makeAnew(target)
    const seeding = startSeed(target, words)
    // Most kills meet the load or the constraints after it, some the time before the first row.
    const isEarly = chanceBetween(0, 4) === 0
    if (!isEarly) while ((await slicesBooked(target)) === 0) await pause(10)
    const moment = chanceBetween(0, milliseconds / 2)
    await Promise.race([pause(moment), seeding.ended])
    seeding.child.kill('SIGKILL')
    const { exitCode } = await seeding.ended
    await untilQuiet(target)
    if (exitCode === null && (await slicesBooked(target)) > 0) midLoad++
    const again = await startSeed(target, words).ended
    expect(again, `killed after ${moment} ms: ${again.stderr} ${again.stdout.slice(0, 500)}`).toMatchObject({
      exitCode: 0,
    })
    expect(digestOf(again.stdout)).toBe(digestOf(whole.stdout))
    expect(await readTruth(target), `killed after ${moment} ms`).toEqual(truth)
    // The same rows keep the same rules: they need not all be run each time.
    if (round % 10 === 0) expect((await verify(target)).failed, `killed after ${moment} ms`).toBe(0)
  }
  recordFault({
    fault: 'kill -9 of dhub at a random moment, then the same command',
    times: rounds,
    midLoad,
    outcome: 'same rows, digests, constraints and indexes every time; every rule holds',
  })
}, 3_600_000)

test('killing the guard alone leaves no process that seeds on', async () => {
  await makeAnew(target)
  const seeding = startSeed(target, words, { nodeWords: ['--import', pretendOld] })
  while ((await slicesBooked(target)) === 0) await pause(20)
  seeding.child.kill('SIGKILL')
  await untilQuiet(target)
  const slices = await slicesBooked(target)
  await pause(300)
  expect(await slicesBooked(target)).toBe(slices)
  expect(await startSeed(target, words).ended).toMatchObject({ exitCode: 0 })
  expect(await readTruth(target)).toEqual(truth)
  recordFault({
    fault: 'kill -9 of the Node version guard alone',
    times: 1,
    midLoad: 1,
    outcome: 'no process left; the same command finished',
  })
}, 120_000)
