import { beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { queryDatabase } from '../../../src/services/database/query-database.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()

beforeEach(async () => {
  await using session = await openSession(target)
  await session.script(
    'drop table if exists kept, sneaked; create table kept (id integer); insert into kept values (1)',
  )
})

type Options = { readonly canWrite?: boolean; readonly rowsMax?: number; readonly timeoutSeconds?: number }

/** Runs the SQL and gives back every statement's rows. */
async function rowsOf(sql: string, { canWrite = false, rowsMax, timeoutSeconds = 0 }: Options = {}) {
  const query = { sql, database: undefined, canWrite, rowsMax, timeoutSeconds }
  const results: (string | null)[][][] = []
  for await (const { batches } of queryDatabase(target, query)) {
    const rows: (string | null)[][] = []
    for await (const batch of batches) rows.push(...batch.map((row) => [...row]))
    results.push(rows)
  }
  return results
}

/** What the database holds after everything that was tried. */
async function stateOf(): Promise<object | undefined> {
  await using session = await openSession(target)
  const [state] = await session.query(
    `select (select count(*) from kept) + (select count(*) from pg_largeobject_metadata) as kept, to_regclass('sneaked') is not null as sneaked`,
  )
  return state
}

const unchanged = { kept: 1, sneaked: false }

describe('without --write', () => {
  test.for([
    'commit; create table sneaked ()',
    'create table sneaked ()',
    'rollback; create table sneaked ()',
    'end; create table sneaked ()',
    'abort and chain; create table sneaked ()',
    'begin read write; create table sneaked ()',
    'set transaction read write; create table sneaked ()',
    'set transaction_read_only = off; create table sneaked ()',
    "select set_config('transaction_read_only', 'off', false); create table sneaked ()",
    'set session characteristics as transaction read write; create table sneaked ()',
    'set default_transaction_read_only = off; create table sneaked ()',
    'reset all; create table sneaked ()',
    'discard all; create table sneaked ()',
    'do $$ begin commit; create table sneaked (); end $$',
    "do $$ begin perform set_config('transaction_read_only', 'off', true); create table sneaked (); end $$",
    'with gone as (delete from kept returning *) select * from gone',
    'select 1 into sneaked',
    "copy kept to '/tmp/dhub-sneaked'",
    "copy kept from program 'echo 2'",
    'delete from kept',
    'truncate kept',
    'prepare sneaky as delete from kept; execute sneaky',
    'vacuum kept',
    'create table sneaked (); selec',
  ])('%s changes nothing', async (sql) => {
    await expect(rowsOf(sql)).rejects.toThrow(UserError)
    expect(await stateOf()).toEqual(unchanged)
  })

  // Which of these the server refuses differs between versions.
  test.for([
    'explain analyze create table sneaked as select 1',
    'set local transaction_read_only to default; create table sneaked ()',
    'select lo_creat(-1)',
  ])('%s is rolled back at the latest', async (sql) => {
    await rowsOf(sql).catch(() => undefined)
    expect(await stateOf()).toEqual(unchanged)
  })

  test('reading several statements gives all their rows', async () => {
    expect(
      await rowsOf('select id from kept; show transaction_read_only; values (1, null), (2, $$x$$)'),
    ).toEqual([
      [['1']],
      [['on']],
      [
        ['1', null],
        ['2', 'x'],
      ],
    ])
  })
})

describe('with --write', () => {
  test('several statements are one transaction', async () => {
    await rowsOf('insert into kept values (2); create table sneaked ()', { canWrite: true })
    expect(await stateOf()).toEqual({ kept: 2, sneaked: true })
  })

  test('a statement that fails takes the others with it', async () => {
    await expect(
      rowsOf('insert into kept values (2); insert into nowhere values (1)', { canWrite: true }),
    ).rejects.toThrow('relation "nowhere" does not exist')
    expect(await stateOf()).toEqual(unchanged)
  })

  test('a single statement that refuses transactions runs', async () => {
    expect(await rowsOf('vacuum kept', { canWrite: true })).toEqual([[]])
  })

  test.for(['commit', 'insert into kept values (2); commit', 'copy kept from stdin'])(
    '%s is still refused',
    async (sql) => {
      await expect(rowsOf(sql, { canWrite: true })).rejects.toThrow(UserError)
      expect(await stateOf()).toEqual(unchanged)
    },
  )

  test('changed rows come back, however few are asked for', async () => {
    expect(
      await rowsOf('insert into kept select generate_series(2, 50) returning id', {
        canWrite: true,
        rowsMax: 2,
      }),
    ).toEqual([[['2'], ['3']]])
    expect(await stateOf()).toEqual({ kept: 50, sneaked: false })
  })
})

test('rows beyond the limit are not read, and their absence is told', async () => {
  const query = {
    sql: 'select generate_series(1, 100000000)',
    database: undefined,
    canWrite: false,
    timeoutSeconds: 20,
  }
  for await (const result of queryDatabase(target, { ...query, rowsMax: 3 })) {
    const rows: unknown[] = []
    for await (const batch of result.batches) rows.push(...batch)
    expect(rows).toEqual([['1'], ['2'], ['3']])
    expect(result.isTruncated()).toBe(true)
  }
})

test.for([
  [3, false],
  [2, true],
])('exactly as many rows as the limit of %i: more left is %s', async ([rowsMax, expected]) => {
  const query = { sql: 'values (1), (2), (3)', database: undefined, canWrite: false, timeoutSeconds: 0 }
  for await (const result of queryDatabase(target, { ...query, rowsMax: rowsMax as number })) {
    for await (const batch of result.batches) expect(batch.length).toBeGreaterThan(0)
    expect(result.isTruncated()).toBe(expected)
  }
})

test('a statement that takes too long is stopped, and the flag is named', async () => {
  const failure = await rowsOf('select pg_sleep(30)', { timeoutSeconds: 0.05 }).catch((error) => error)
  expect(failure).toBeInstanceOf(UserError)
  expect(failure.nextSteps.join()).toContain('--timeout')
})

test('an error is marked under the line of the file that holds it', async () => {
  const failure = await rowsOf('select 1;\n\nselect id,\n  nme\nfrom kept').catch((error) => error)
  expect(failure.message).toBe(
    'Cannot run the statement: column "nme" does not exist\n\nline 4:   nme\n          ^',
  )
})

test('an error in the middle of the rows is told after them', async () => {
  const failure = await rowsOf('select 1 / (800 - g) from generate_series(1, 1000) g').catch((error) => error)
  expect(failure).toBeInstanceOf(UserError)
  expect(failure.message).toContain('division by zero')
})

test('nothing to run is the user’s to mend', async () => {
  await expect(rowsOf('-- nothing\n;')).rejects.toThrow('found no statement')
})
