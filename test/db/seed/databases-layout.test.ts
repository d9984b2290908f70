import { afterAll, expect, test } from 'vitest'
import { bank } from '../../../src/domains/bank/domain.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { listRuns } from '../../../src/services/runs/find-runs.ts'
import { forgetRun } from '../../../src/services/runs/forget-run.ts'
import { clearDataset } from '../../../src/services/seed/clear-dataset.ts'
import { seedStatus } from '../../../src/services/seed/seed-status.ts'
import { verifyDataset } from '../../../src/services/seed/verify-dataset.ts'
import { testDatabase } from '../server.ts'
import { queryRows, runSeed, smallBank } from './run-seed.ts'

/** All tests of the layout are in this file: its databases have fixed names, and one server holds them once. */
const target = await testDatabase()
const { document: first } = await runSeed(target, smallBank)
afterAll(dropDatabases)

test('the layout with a database for each schema holds the same rows, and each its own ledger', async () => {
  const { document, plan } = await runSeed(target, { ...smallBank, layout: 'databases' })
  expect(document?.digest).toBe(first?.digest)
  for (const schema of plan.schemas) {
    const own = { ...target, database: schema }
    expect(await queryRows(own, 'select layout from dhub.dataset')).toEqual([{ layout: 'databases' }])
  }
  expect((await runSeed(target, { ...smallBank, layout: 'databases' })).status).toBe('complete')
  const accounts = { ...target, database: 'accounts_db' }
  const [row] = await queryRows<{ count: number }>(accounts, 'select count(*) from accounts')
  expect(row?.count).toBe(first?.tables.find(({ table }) => table === 'accounts')?.rows)
})

test('is verified but for the rules, which speak of all schemas together', async () => {
  const run = verifyDataset({ domain: 'bank', layout: 'databases', workers: 0 }, target)
  let step = await run.next()
  while (step.done !== true) step = await run.next()
  const document = step.value
  expect(document).toMatchObject({
    failed: 0,
    layout: 'databases',
    notes: [expect.stringContaining('layout schemas')],
  })
  const kinds = new Set(document.checks.map(({ check }) => check.split('/')[0]))
  expect([...kinds]).toEqual(['constraints', 'content', 'safety'])
})

test('seedStatus() and clearDataset() find the layout that is asked for', async () => {
  const request = { domain: 'bank', layout: 'databases' } as const
  expect(await seedStatus(request, target)).toMatchObject({ state: 'complete', digest: first?.digest })
  const cleared = await clearDataset(request, target)
  expect(cleared.databases).toEqual(bank.schemas.map(({ name }) => name))
  expect(await seedStatus(request, target)).toEqual({ state: 'empty' })
  expect(await seedStatus({ domain: 'bank' }, target)).toMatchObject({ state: 'complete', layout: 'schemas' })
})

test('a database of others under one of the names is refused before any other is made', async () => {
  await dropDatabases()
  await using session = await openSession(target)
  await session.script('create database accounts_db')
  const accounts = { ...target, database: 'accounts_db' }
  await using theirs = await openSession(accounts)
  await theirs.script('create table ledger_of_others (id integer)')
  await expect(runSeed(target, { ...smallBank, layout: 'databases' })).rejects.toThrow(
    'public.ledger_of_others',
  )
  const made = await queryRows<{ name: string }>(
    target,
    "select datname as name from pg_database where datname like '%\\_db'",
  )
  expect(made).toEqual([{ name: 'accounts_db' }])
  await theirs.script('drop table ledger_of_others')
})

test('--only makes the databases that it needs, and --replace retires those that it does not', async () => {
  await runSeed(target, { ...smallBank, layout: 'databases', only: ['customer_db'] })
  const { plan, document } = await runSeed(target, {
    ...smallBank,
    layout: 'databases',
    only: ['employees_db'],
    isReplacing: true,
  })
  expect(plan.schemas).toEqual(['employees_db'])
  expect(new Set(document?.tables.map(({ schema }) => schema))).toEqual(new Set(['employees_db']))
  expect(await queryRows({ ...target, database: 'accounts_db' }, 'select * from dhub.dataset')).toEqual([])
  expect(await queryRows(target, "select 1 from pg_database where datname = 'loans_db'")).toEqual([])
})

test('a run over several databases that was stopped goes on in each of them', async () => {
  const stop = new AbortController()
  const interrupted = await runSeed(
    target,
    { ...smallBank, layout: 'databases', only: ['all'], rootsPerUnit: 7, isReplacing: true },
    {
      signal: stop.signal,
      onEvent: (event) => {
        if (event.type === 'unit-written' && event.unitsDone === 4) stop.abort()
      },
    },
  )
  expect(interrupted.status).toBe('interrupted')
  const { document, events } = await runSeed(target, { ...smallBank, layout: 'databases' })
  expect(events.find(({ type }) => type === 'planned')).toMatchObject({ unitsDone: 4 })
  expect(document?.digest).toBe(first?.digest)
})

test('two shards side by side make the same rows, and the databases for them once', async () => {
  await dropDatabases()
  const shard = (number: number) =>
    runSeed(target, { ...smallBank, layout: 'databases', rootsPerUnit: 7, shard: { number, of: 2 } })
  const results = await Promise.all([shard(1), shard(2)])
  expect(results.map(({ status }) => status).toSorted()).toEqual(['loaded', 'seeded'])
  const last = results.find(({ status }) => status === 'seeded')
  expect(last?.document?.digest).toBe(first?.digest)
  const names = await Promise.all(
    bank.schemas.map(({ name }) => queryRows({ ...target, database: name }, 'select name from dhub.run')),
  )
  expect(new Set(names.map((rows) => JSON.stringify(rows))).size).toBe(1)
  const [spread] = (await listRuns(target)).filter(({ request }) => request.layout === 'databases')
  expect(spread).toMatchObject({
    state: 'complete',
    rows: first?.rows,
    databases: bank.schemas.map(({ name }) => name),
  })
  await clearDataset({ domain: 'bank', layout: 'databases' }, target)
  await expect(forgetRun(target, '1')).rejects.toThrow(
    /found bank-2 in employees_db, bank-1 in .*; expected one/,
  )
  expect(await forgetRun(target, 'bank-2')).toMatchObject({ state: 'cleared' })
  expect((await listRuns(target)).map(({ name }) => name)).toEqual(['bank-1'])
})

/** The databases of the other layout have names that no other test may find. */
async function dropDatabases(): Promise<void> {
  await using session = await openSession(target)
  for (const { name } of bank.schemas) await session.script(`drop database if exists ${name} with (force)`)
}
