import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bank } from '../../src/domains/bank/domain.ts'
import { ExclusiveConnection } from '../../src/postgres/exclusive-connection.ts'
import { queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { urlOf } from '../faults/seed-process.ts'
import { runDhub, spawnDhub } from './run-dhub.ts'

const target = await testDatabase()
const environment = { DATABASE_URL: urlOf(target) }
const root = fileURLToPath(new URL('../..', import.meta.url))
const schemaOf = (name: string) => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'))
const runs = (...words: readonly string[]) => runDhub(['runs', ...words], environment)

test('runs list of an empty database says what to do next', async () => {
  expect(await runs('list')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('dhub seed all') })
  expect(JSON.parse((await runs('list', '--json')).stdout)).toEqual([])
  expect(await runs('show')).toMatchObject({ exitCode: 2 })
})

test('runs list and show tell each run, the newest first, with its rows', async () => {
  const { document } = await runSeed(target, smallBank)
  await runSeed(target, { ...smallBank, seed: 7, isReplacing: true })
  const listed = JSON.parse((await runs('list', '--json')).stdout)
  expect(listed).toMatchObject([
    { run: 2, name: 'bank-2', kind: 'seed', state: 'complete', seed: 7 },
    { run: 1, state: 'replaced', seed: 42, rows: document?.rows },
  ])
  expect(JSON.parse((await runs('show', '--json')).stdout)).toEqual(listed[0])
  expect(z.fromJSONSchema(schemaOf('runs-list')).safeParse(listed).error).toBeUndefined()
  for (const one of listed)
    expect(z.fromJSONSchema(schemaOf('runs-show')).safeParse(one).error).toBeUndefined()
  expect(await runs('show', 'bank-1')).toMatchObject({ exitCode: 0 })
  expect((await runs('list')).stdout).toContain('replaced')
  expect(await runs('show', '3')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('bank-2, bank-1'),
  })
})

test('a run that is booked as running is alive while its lock is held, and interrupted otherwise', async () => {
  await queryRows(target, "update dhub.run set status = 'running' where run_id = 2")
  const state = async () => JSON.parse((await runs('show', '2', '--json')).stdout).state
  {
    await using _ = await ExclusiveConnection.open(target)
    expect(await state()).toBe('running')
  }
  expect(await state()).toBe('interrupted')
})

test('runs resume goes on with an interrupted run, and only with one of this version', async () => {
  await queryRows(target, 'update dhub.run set version = 999 where run_id = 2')
  const refused = await runs('resume')
  expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('dataset of version 999') })
  await queryRows(target, `update dhub.run set version = ${bank.version} where run_id = 2`)
  await queryRows(target, "delete from dhub.slice where table_name like 'loans_db.%'")
  await queryRows(target, 'drop schema loans_db, analytics cascade')
  await queryRows(target, "update dhub.run set status = 'failed' where run_id = 2")
  {
    await using _ = await ExclusiveConnection.open(target)
    const failed = await runs('resume')
    expect(failed).toMatchObject({ exitCode: 2 })
    expect(failed.stderr.match(/Cannot/g)).toHaveLength(1)
  }
  const resumed = await runs('resume', '--json')
  expect(resumed.exitCode, resumed.stderr).toBe(0)
  expect(JSON.parse(resumed.stdout)).toMatchObject({ seed: 7 })
  expect(await runs('resume')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('found it complete'),
  })
})

test('runs forget takes out a run whose rows are gone, and no other', async () => {
  expect(await runs('forget', '2')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('found it complete'),
  })
  expect(await runs('forget', '1')).toMatchObject({ exitCode: 0, stdout: 'The run bank-1 is forgotten\n' })
  expect(JSON.parse((await runs('list', '--json')).stdout)).toMatchObject([{ run: 2 }])
})

test('runs pause, rate, unpause and stop steer a run in another process, which ends as Ctrl-C would end it', async () => {
  expect(await runs('pause')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('found it complete'),
  })
  const words = ['seed', 'all', '--replace', '--scale', '0.02', '--as-of', '2026-11-21', '--rate', '10']
  const seeding = spawnDhub([...words, '--name', 'slow'], environment)
  const state = async () => JSON.parse((await runs('show', 'slow', '--json')).stdout).state
  const until = async (wanted: string) => {
    while ((await state()) !== wanted) await pause(50)
  }
  await until('running')
  expect(await runs('pause', 'slow')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('slow pauses'),
  })
  await until('paused')
  expect((await runs('list')).stdout).toMatch(/paused\W+slow/)
  expect(await runs('rate', 'slow', '20.5')).toMatchObject({ exitCode: 0 })
  expect(await runs('rate', 'slow', 'fast')).toMatchObject({ exitCode: 2 })
  expect(await runs('unpause', 'slow')).toMatchObject({ exitCode: 0 })
  await until('running')
  expect(await runs('stop', 'slow')).toMatchObject({ exitCode: 0 })
  expect(await seeding).toMatchObject({ exitCode: 130, stderr: expect.stringContaining('dhub runs resume') })
  expect(await state()).toBe('interrupted')
  const resumed = await runs('resume', 'slow', '--rate', 'none', '--json')
  expect(resumed.exitCode, resumed.stderr).toBe(0)
  expect(await state()).toBe('complete')
})

test('the last run that is forgotten takes the ledger with it', async () => {
  expect(await runDhub(['seed', 'clear', '--confirm'], environment)).toMatchObject({ exitCode: 0 })
  for (const name of ['bank-2', 'slow']) expect(await runs('forget', name)).toMatchObject({ exitCode: 0 })
  expect(await queryRows(target, "select to_regnamespace('dhub') as ledger")).toEqual([{ ledger: null }])
  expect(JSON.parse((await runs('list', '--json')).stdout)).toEqual([])
})
