import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { root } from '../../../bin/source-package.js'
import type { FillPlan } from '../../../src/core/catalog/fill-plan.ts'
import { fillDatabase } from '../../../src/services/generate/fill-database.ts'
import { keptRequest } from '../../../src/services/generate/resume-fill.ts'
import { savePlan } from '../../../src/services/generate/save-plan.ts'
import { setRunRate, tellRun } from '../../../src/services/runs/control-run.ts'
import { findRun } from '../../../src/services/runs/find-runs.ts'
import { resumeCommandFor } from '../../../src/services/runs/resume-run.ts'
import { untilQuiet } from '../../faults/fault-database.ts'
import { urlOf } from '../../faults/seed-process.ts'
import { slicesBooked } from '../slices-booked.ts'
import { contentOf, fill, loadSchema, planFor, schemaDatabase } from './fill.ts'

const target = await schemaDatabase('tenants.sql')
const plan: FillPlan = await planFor(target)
const whole = await fill(target, plan)
const content = await contentOf(target, plan)
/** So slow that it would last for long: whatever ends it sooner was told to. */
const slowly = { workers: 0, rateRowsPerSecond: 10 } as const

beforeEach(async () => {
  await loadSchema(target, 'drop schema if exists hotel cascade; drop schema if exists dhub cascade')
  await loadSchema(target, 'tenants.sql')
})

/** Waits until the run is seen in a state. */
async function untilState(state: string): Promise<void> {
  while ((await findRun(target).catch(() => undefined))?.state !== state) await pause(20)
}

test('a filling that is told to pause halts, and goes on when it is told to, faster', async () => {
  const run = fillDatabase(target, plan, slowly)
  await untilState('running')
  expect(await findRun(target)).toMatchObject({ kind: 'generate', name: 'trial-1', rateRowsPerSecond: 10 })
  await tellRun(target, 'trial-1', 'pause')
  await untilState('paused')
  await setRunRate(target, 'trial-1', null)
  await tellRun(target, 'trial-1', null)
  const { document, metrics } = await run
  expect(document?.digest).toBe(whole.digest)
  expect(await findRun(target)).toMatchObject({
    state: 'complete',
    rows: whole.rows,
    metrics: { violations: 0 },
  })
  expect(metrics).toMatchObject({ rows: whole.rows, retries: 0, host: { database: target.database } })
  expect(JSON.stringify(metrics)).not.toContain(target.password)
})

test('a filling that is told to stop ends at a unit, and goes on with the same call, or by its name', async () => {
  const run = fillDatabase(target, plan, slowly)
  await untilState('running')
  await tellRun(target, undefined, 'stop')
  expect((await run).status).toBe('interrupted')
  expect(await findRun(target)).toMatchObject({ state: 'interrupted' })
  expect(await resumeCommandFor(target)).toMatchObject({ command: 'generate:run', words: ['--resume', '1'] })
  await setRunRate(target, 'trial-1', null)
  const { document } = await fillDatabase(target, plan, {
    ...(await keptRequest(target, 'trial-1')),
    workers: 0,
  })
  expect(document?.digest).toBe(whole.digest)
  expect(await contentOf(target, plan)).toEqual(content)
})

test('another plan of the same name does not go on with an unfinished run', async () => {
  const run = fillDatabase(target, plan, slowly)
  await untilState('running')
  await tellRun(target, undefined, 'stop')
  await run
  await expect(fill(target, { ...plan, seed: 7 })).rejects.toThrow(/found its run trial-1 unfinished/)
  await loadSchema(target, 'alter table hotel.amenity add note text')
  await expect(fill(target, plan)).rejects.toThrow(/found its tables changed since it began/)
})

test('the control file tells how a filling goes, and has it pause and stop', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'dhub-control-')), 'run.json')
  const told = async () => JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  const tell = async (words: object) => {
    await writeFile(`${file}.own`, JSON.stringify({ ...(await told()), ...words }))
    await rename(`${file}.own`, file)
  }
  const until = async (state: string, words?: { readonly command: string }) => {
    for (;;) {
      const found: Record<string, unknown> = await told().catch(() => ({}))
      if (found['state'] === state) return
      // Told once: the file keeps what it was told.
      if (words !== undefined && found['command'] !== words.command) await tell(words)
      await pause(50)
    }
  }
  const run = fillDatabase(target, plan, { ...slowly, controlFile: file })
  await until('running')
  await until('paused', { command: 'pause' })
  expect((await findRun(target)).state).toBe('paused')
  await until('interrupted', { command: 'stop' })
  expect((await run).status).toBe('interrupted')
  expect(await told()).toMatchObject({ state: 'interrupted', run: 'trial-1' })
  const again = await fillDatabase(target, plan, { workers: 0, rateRowsPerSecond: null, controlFile: file })
  expect(again.document?.digest).toBe(whole.digest)
  const { share, secondsLeft, tables } = await told()
  expect([share, secondsLeft]).toEqual([1, 0])
  expect(tables).toMatchObject({ 'hotel.guest': { rows: 100, share: 1 } })
})

test('a filling that is killed goes on with the same command to the same rows', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'dhub-plan-')), 'plan.yaml')
  const saved = {
    scope: { schemas: [], tables: [] },
    rows: 100,
    acceptAll: true,
    asOf: plan.asOf,
    name: 'trial',
  }
  await savePlan(target, { ...saved, environment: 'development' }, { out: file })
  const start = (...words: string[]) => {
    const child = spawn(process.execPath, [`${root}bin/dev.js`, ...words], {
      env: { ...process.env, DATABASE_URL: urlOf(target), NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    return { child, ended: once(child, 'close').then(() => stdout) }
  }
  const { child, ended } = start('generate', 'run', file, '--rate', '100', '--json')
  while ((await slicesBooked(target)) < 2) await pause(20)
  child.kill('SIGKILL')
  await ended
  await untilQuiet(target)
  expect(await findRun(target)).toMatchObject({ state: 'interrupted' })
  const again = start('runs', 'resume', '--rate', 'none', '--json')
  const document = JSON.parse(await again.ended) as { readonly digest: string }
  expect(document.digest).toBe(whole.digest)
  expect(await contentOf(target, plan)).toEqual(content)
})
