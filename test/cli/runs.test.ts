import { expect, test } from 'vitest'
import { bank } from '../../src/domains/bank/domain.ts'
import { ExclusiveConnection } from '../../src/postgres/exclusive-connection.ts'
import { queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { urlOf } from '../faults/seed-process.ts'
import { runDhub } from './run-dhub.ts'

const target = await testDatabase()
const environment = { DATABASE_URL: urlOf(target) }
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
    { run: 2, state: 'complete', seed: 7 },
    { run: 1, state: 'replaced', seed: 42, rows: document?.rows },
  ])
  expect(JSON.parse((await runs('show', '--json')).stdout)).toEqual(listed[0])
  expect((await runs('list')).stdout).toContain('replaced')
  expect(await runs('show', '3')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('runs 2, 1') })
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
  expect(await runs('forget', '1')).toMatchObject({ exitCode: 0, stdout: 'Run 1 is forgotten\n' })
  expect(JSON.parse((await runs('list', '--json')).stdout)).toMatchObject([{ run: 2 }])
})
