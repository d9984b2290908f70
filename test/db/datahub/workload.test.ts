import { afterAll, expect, test } from 'vitest'
import { weekdayOf } from '../../../src/core/calendar.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { gatherBank } from '../../../src/services/datahub/gather-estate.ts'
import { healFeeds } from '../../../src/services/datahub/landing/prepare-feeds.ts'
import { readWorkload } from '../../../src/services/datahub/observe/read-workload.ts'
import { cleanWorkload, runWorkload } from '../../../src/services/datahub/workload/run-workload.ts'
import { runSeed, smallBank } from '../seed/run-seed.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()
await runSeed(target, { ...smallBank, scale: 0.1 })
await healFeeds({ target, layout: undefined, isProductionAllowed: false })
const workload = await readWorkload('bank')
const wish = { target, layout: undefined, asOf: undefined }
const { observations, structure } = (await gatherBank(wish)).estate
afterAll(() => cleanWorkload(target, false))

test('there are 25 queries or more, each with a title of its own', () => {
  expect(workload.length).toBeGreaterThanOrEqual(25)
  expect(new Set(workload.map(({ title }) => title)).size).toBe(workload.length)
})

test.each(workload.map((query) => [query.name, query] as const))(
  '%s runs on the bank',
  async (_, { sql }) => {
    await using session = await openSession(target, { readOnly: true })
    await expect(session.query(sql)).resolves.toBeInstanceOf(Array)
  },
)

test('every query is seen with what it reads, and every table and view is used', () => {
  const queries = observations?.queries ?? []
  expect(queries.map(({ name }) => name)).toEqual(workload.map(({ title }) => title))
  expect(queries.filter(({ datasets, columns }) => datasets.length === 0 || columns.length === 0)).toEqual([])
  const used = new Set(observations?.usage.map(({ dataset }) => dataset))
  const tables = structure.datasets
  expect(tables.filter(({ name }) => !used.has(name)).map(({ name }) => name)).toEqual([])
})

test('usage adds up to the calls of the queries, is busier on Mondays than on Sundays, and is the same again', async () => {
  const { usage = [], queries = [] } = observations ?? {}
  const calls = queries.flatMap((query) => query.calls.map(({ count }) => count * query.datasets.length))
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  expect(sum(usage.map((day) => day.queries))).toBe(sum(calls))
  expect(usage.every((day) => sum(day.people.map(({ count }) => count)) === day.queries)).toBe(true)
  const on = (weekday: number) =>
    sum(usage.filter(({ day }) => weekdayOf(day) === weekday).map((day) => day.queries))
  expect(on(0)).toBeGreaterThan(2 * on(6))
  expect((await gatherBank(wish)).estate.observations).toEqual(observations)
})

test('the workload runs under roles that can read the bank and change nothing, and --clean leaves none', async () => {
  const ran = await runWorkload({ target, minutes: 0.02, callsPerMinute: 3000, isProductionAllowed: false })
  expect(ran.calls).toBe(60)
  expect(ran.roles.every((name) => name.startsWith('dhub_demo_'))).toBe(true)
  await using session = await openSession(target)
  const [role = ''] = ran.roles
  const [may] = await session.query<{ reads: boolean; writes: boolean }>(
    `select has_table_privilege($1, 'loans_db.loans', 'select') as reads,
       has_table_privilege($1, 'loans_db.loans', 'insert, update, delete, truncate') as writes`,
    [role],
  )
  expect(may).toEqual({ reads: true, writes: false })
  const dropped = await cleanWorkload(target, false)
  expect(dropped).toEqual(expect.arrayContaining([...ran.roles]))
  const left = await session.query("select 1 from pg_roles where starts_with(rolname, 'dhub_demo_')")
  expect(left).toEqual([])
})
