import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { connectionUrl } from '../../src/postgres/connection/show-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { testDatabase } from '../db/server.ts'
import { runDhub } from './run-dhub.ts'

const target = await testDatabase()
const environment = { DATABASE_URL: connectionUrl(target) }
const folder = await mkdtemp(path.join(tmpdir(), 'dhub-look-'))
afterAll(() => rm(folder, { recursive: true }))
{
  await using session = await openSession(target)
  await session.script(
    `create schema loans_db; comment on schema loans_db is 'Lending';
     create table loans_db.loans as select g as id, -g as balance from generate_series(1, 1200) g;
     comment on table loans_db.loans is 'Money lent'; analyze`,
  )
}
const db = (...words: readonly string[]) => runDhub(['db', ...words], environment)

test('dhub db list shows databases and their schemas', async () => {
  const { stdout, exitCode } = await db('list')
  expect(stdout).toContain(target.database)
  expect(stdout).toMatch(/│ loans_db +│ +\d+ kB │ +1 │ +1,200 │ Lending/)
  expect(exitCode).toBe(0)
})

test('dhub db tables shows rows, sizes and descriptions', async () => {
  const { stdout } = await db('tables', '--database', 'loans_db')
  expect(stdout).toMatch(/│ loans_db │ loans │ table │ +1,200 │ +\d+ kB │ Money lent +│/)
  const document = JSON.parse((await db('tables', '--exact', '--json')).stdout)
  expect(document.tables).toEqual([
    expect.objectContaining({ schema: 'loans_db', name: 'loans', rows: 1200 }),
  ])
})

test('dhub db info describes the database', async () => {
  const { stdout } = await db('info', '--database', 'loans_db')
  expect(stdout).toMatch(/^schemas +loans_db$/m)
  expect(stdout).toMatch(/^tables +1 with about 1,200 rows$/m)
  expect(stdout).toMatch(/^named by +DATABASE_URL$/m)
})

test('dhub db test says how connecting went, and its exit code says whether it did', async () => {
  const { stdout, exitCode } = await db('test', '--database', target.database)
  expect(stdout).toMatch(new RegExp(`│ ${target.database} │ yes +│ \\d+`))
  expect(exitCode).toBe(0)
  await using session = await openSession(target)
  const [role, closed] = [`limited_${target.database}`, await testDatabase()]
  await session.script(
    `create role ${role} login password 'limited'; revoke connect on database "${closed.database}" from public`,
  )
  const failed = await db(
    'test',
    '--database-url',
    connectionUrl({ ...target, user: role, password: 'limited' }),
  )
  expect(failed.stdout).toMatch(new RegExp(`│ ${closed.database} │ no `))
  expect(failed.exitCode).toBe(3)
  await session.script(`drop role ${role}`)
})

test('dhub db verify shows each rule, some offenders of those that are broken, and ends with 1', async () => {
  await writeFile(
    path.join(folder, '1-kept.sql'),
    '-- title: Every loan has a number\nselect id from loans where id is null;\n',
  )
  await writeFile(
    path.join(folder, '2-broken.yaml'),
    'name: positive\ntitle: Balances are positive\nsql: select id from loans where balance < 0 order by id\n',
  )
  const kept = await db('verify', path.join(folder, '1-kept.sql'), '--database', 'loans_db')
  expect(kept.stdout).toMatch(/│ rules │ +1 │ +0 │ +\d+ ms │ +\d+ ms │\n.*\n✔ The rule holds\n$/)
  expect(kept.stdout).not.toContain('Every loan')
  expect(kept.exitCode).toBe(0)
  const broken = await db('verify', folder, '--database', 'loans_db')
  expect(broken.stdout).toMatch(/│ rules │ +2 │ +1,200 │/)
  expect(broken.stdout).toContain(
    '✘ positive: Balances are positive\n  1,200 do not, such as\n  {"id":1}\n  {"id":2}',
  )
  expect(broken.exitCode).toBe(1)
  const all = await db('verify', folder, '--database', 'loans_db', '--all')
  expect(all.stdout).toMatch(/│ check +│ offenders │ +time │/)
  expect(all.stdout).toMatch(/│ positive +│ +1,200 │ +\d+ ms │/)
  const document = JSON.parse((await db('verify', folder, '--database', 'loans_db', '--json')).stdout)
  expect(document).toMatchObject({
    kept: 1,
    broken: 1,
    rules: [{ offenders: 0 }, { offenders: 1200, error: null }],
  })
  const failed = await db('verify', folder)
  expect(failed.stdout).toContain('relation "loans" does not exist')
  expect(failed.exitCode).toBe(1)
})

test('dhub db schema diff ends with 1 where there is a difference', async () => {
  const file = path.join(folder, 'schema.ddl.sql')
  await writeFile(file, 'create table loans (id integer, balance bigint)')
  const { stdout, exitCode } = await db('schema', 'diff', 'loans_db', file)
  expect(stdout).toMatch(/│ changed +│ column │ loans\.balance │ type +│ integer +│ bigint +│/)
  expect(exitCode).toBe(1)
  await writeFile(
    file,
    "create table loans (id integer, balance integer); comment on table loans is 'Money lent'",
  )
  const same = await db('schema', 'diff', 'loans_db', file, '--json')
  expect(JSON.parse(same.stdout)).toEqual({ found: 'schema loans_db', expected: file, differences: [] })
  expect(same.exitCode).toBe(0)
})

test('dhub db schema drop asks for the name of the database', async () => {
  const { stderr, exitCode } = await db('schema', 'drop')
  expect(stderr).toContain(`Add --confirm ${target.database}`)
  expect(exitCode).toBe(2)
  const dropped = await db('schema', 'drop', '--confirm', target.database, '--json')
  expect(JSON.parse(dropped.stdout)).toEqual({ dropped: ['loans_db'] })
})
