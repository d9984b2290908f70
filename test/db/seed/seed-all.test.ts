import { beforeEach, describe, expect, test } from 'vitest'
import { tablesOf } from '../../../src/core/domain.ts'
import { UserError } from '../../../src/core/errors.ts'
import { bank } from '../../../src/domains/bank/domain.ts'
import { ExclusiveConnection } from '../../../src/postgres/exclusive-connection.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { clearDataset } from '../../../src/services/seed/clear-dataset.ts'
import { seedStatus } from '../../../src/services/seed/seed-status.ts'
import { testDatabase } from '../server.ts'
import { daysLater, noFlags, queryRows, runSeed, smallBank } from './run-seed.ts'

const target = await testDatabase()
const schemas = bank.schemas.map(({ name }) => name)

beforeEach(async () => {
  await using session = await openSession(target)
  await session.script(`drop schema if exists dhub, analytics, ${schemas.join(', ')} cascade`)
})

describe('seedAll()', () => {
  test('fills every table, as the counts of the database say', async () => {
    const { status, document } = await runSeed(target, smallBank)
    expect(status).toBe('seeded')
    expect(document?.tables).toHaveLength(tablesOf(bank).length)
    for (const { schema, table, rows } of document?.tables ?? []) {
      expect(rows, table).toBeGreaterThan(0)
      expect(await queryRows(target, `select count(*) from ${schema}.${table}`), table).toEqual([
        { count: rows },
      ])
    }
  })

  test('does nothing to a bank that is there, whatever day it is and whatever is left out', async () => {
    const first = await runSeed(target, { ...smallBank, asOf: undefined })
    const tomorrow = await runSeed(target, noFlags, { clock: daysLater(1) })
    expect(tomorrow.status).toBe('complete')
    expect(tomorrow.events).toEqual([])
    expect(tomorrow.document).toMatchObject({
      asOf: '2026-11-21',
      scale: 0.02,
      digest: first.document?.digest,
      rows: first.document?.rows,
      tables: first.document?.tables,
    })
  })

  test.each([
    ['seed', { seed: 7 }],
    ['scale', { scale: 0.03 }],
    ['as-of', { asOf: 20_779 }],
    ['customers', { roots: { customer: 25 } }],
  ])('refuses another plan (%s) and names --replace', async (what, change) => {
    await runSeed(target, smallBank)
    const failure = await runSeed(target, { ...noFlags, ...change }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UserError)
    expect((failure as UserError).message).toContain(what)
    expect((failure as UserError).nextSteps.join()).toContain('--replace')
  })

  test('keeps the customers that were given when the scale is given again', async () => {
    await runSeed(target, { ...smallBank, roots: { customer: 33 } })
    expect((await runSeed(target, noFlags)).status).toBe('complete')
    expect((await runSeed(target, { ...noFlags, scale: 0.02 })).status).toBe('complete')
  })

  test('puts another dataset in the place of the one that is there', async () => {
    const first = await runSeed(target, smallBank)
    const second = await runSeed(target, { ...noFlags, seed: 7, isReplacing: true })
    expect(second.status).toBe('seeded')
    expect(second.document?.digest).not.toBe(first.document?.digest)
    expect(await queryRows(target, 'select seed from dhub.dataset')).toEqual([{ seed: 7 }])
    expect(await queryRows(target, 'select status from dhub.run order by run_id')).toEqual([
      { status: 'replaced' },
      { status: 'complete' },
    ])
  })

  test('--only takes the schemas that are referred to, and their rows are the same', async () => {
    const whole = await runSeed(target, smallBank)
    const part = await runSeed(target, { ...smallBank, only: ['accounts_db'], isReplacing: true })
    expect(part.plan.schemas).toEqual(['employees_db', 'accounts_db'])
    expect(part.document?.tables).toEqual(
      whole.document?.tables.filter(({ schema }) => part.plan.schemas.includes(schema)),
    )
    const found = await queryRows<{ name: string }>(
      target,
      "select nspname as name from pg_namespace where nspname like '%\\_db' order by 1",
    )
    expect(found.map(({ name }) => name)).toEqual(['accounts_db', 'employees_db'])
    await expect(runSeed(target, { ...noFlags, only: ['loans_db'] })).rejects.toThrow('schemas')
  })

  test('refuses a schema that the bank does not have', async () => {
    await expect(runSeed(target, { ...smallBank, only: ['loan_db'] })).rejects.toThrow(
      /loan_db; expected some of/,
    )
  })

  test('refuses a database in which another dhub is at work', async () => {
    await using _ = await ExclusiveConnection.open(target)
    await expect(runSeed(target, smallBank)).rejects.toThrow(/found another dhub at work/)
  })

  test('uses the tables of the shipped DDL when they stand empty, and says so of nothing else', async () => {
    await runSeed(target, smallBank)
    const keys = 'select count(*) from pg_constraint where contype <> $$n$$'
    const [before] = await queryRows(target, keys)
    await using session = await openSession(target)
    await session.script(
      `grant select on accounts_db.accounts to public; drop schema dhub cascade; truncate ${tablesOf(bank)
        .map(({ schema, name }) => `${schema}.${name}`)
        .join(', ')}`,
    )
    expect((await runSeed(target, smallBank)).status).toBe('seeded')
    expect(await queryRows(target, keys)).toEqual([before])
    const [grants] = await queryRows<{ granted: string }>(
      target,
      "select relacl::text as granted from pg_class where oid = 'accounts_db.accounts'::regclass",
    )
    expect(grants?.granted).toContain('=r/')
  })
})

describe('what others have put there', () => {
  const seedOver =
    (sql: string, change = {}) =>
    async () => {
      await using session = await openSession(target)
      await session.script(sql)
      return await runSeed(target, { ...smallBank, ...change })
    }

  test.each([
    [
      'a table of theirs',
      'create schema loans_db; create table loans_db.pawned (id integer)',
      'loans_db.pawned',
    ],
    [
      'rows in a table of that name',
      'create schema accounts_db; create table accounts_db.customers (id integer); insert into accounts_db.customers values (1)',
      'accounts_db.customers',
    ],
    [
      'an empty table with other columns',
      'create schema accounts_db; create table accounts_db.customers (id integer)',
      'accounts_db.customers',
    ],
    ['a schema analytics', 'create schema analytics; create table analytics.mine (id integer)', 'analytics'],
  ])('is never touched: %s', async (_, sql, named) => {
    const failure = await seedOver(sql)().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UserError)
    expect((failure as UserError).message).toContain(named)
    expect(await queryRows(target, "select 1 from pg_namespace where nspname = 'dhub'")).toEqual([])
  })

  test('stays when --replace is not told a second time, or told the wrong name', async () => {
    const sql =
      'create schema if not exists loans_db; create table if not exists loans_db.pawned (id integer)'
    await expect(seedOver(sql, { isReplacing: true })()).rejects.toThrow(UserError)
    await expect(seedOver(sql, { isReplacing: true, confirm: 'other' })()).rejects.toThrow(UserError)
    expect(await queryRows(target, 'select * from loans_db.pawned')).toEqual([])
  })

  test('goes when the user has said so twice', async () => {
    const sql = 'create schema loans_db; create table loans_db.pawned (id integer)'
    const { status } = await seedOver(sql, { isReplacing: true, confirm: target.database })()
    expect(status).toBe('seeded')
    expect(await queryRows(target, "select to_regclass('loans_db.pawned') as found")).toEqual([
      { found: null },
    ])
  })
})

describe('seedStatus() and clearDataset()', () => {
  test('tell of an empty database, a complete bank and a cleared one', async () => {
    const request = { domain: 'bank' }
    expect(await seedStatus(request, target)).toEqual({ state: 'empty' })
    await expect(clearDataset(request, target)).rejects.toThrow(UserError)
    const { document } = await runSeed(target, smallBank)
    expect(await seedStatus(request, target)).toMatchObject({
      state: 'complete',
      rows: document?.rows,
      digest: document?.digest,
      error: null,
    })
    expect(await clearDataset(request, target)).toEqual({
      databases: [target.database],
      tables: tablesOf(bank).length,
    })
    expect(await seedStatus(request, target)).toEqual({ state: 'empty' })
    expect(await queryRows(target, 'select 1 from accounts_db.transactions limit 1')).toEqual([])
    const again = await runSeed(target, smallBank)
    expect(again.document).toMatchObject({ digest: document?.digest })
  })

  test('clearing restarts the counters', async () => {
    await runSeed(target, smallBank)
    await clearDataset({ domain: 'bank' }, target)
    const [identity] = tablesOf(bank).flatMap(({ schema, name, columns }) =>
      Object.entries(columns)
        .filter(([, { isIdentity }]) => isIdentity)
        .map(([column]) => `pg_get_serial_sequence('${schema}.${name}', '${column}')`),
    )
    expect(await queryRows(target, `select nextval(${identity}) as next`)).toEqual([{ next: 1 }])
  })
})
