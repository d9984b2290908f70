import { expect, test } from 'vitest'
import { openCopyConnection } from '../../../src/postgres/copy.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { PostgresError } from '../../../src/postgres/postgres-error.ts'
import { quoteIdentifier, quoteLiteral, quoteQualified } from '../../../src/postgres/quote.ts'
import { setUpBulkSession } from '../../../src/postgres/session-settings.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()

/** Names that go wrong wherever one of them reaches SQL unquoted. */
const awkwardNames = [
  'select',
  'user',
  'Upper Case',
  'with "quotes"',
  "it's",
  'semi;colon -- comment',
  'dots.and.more',
  'tab\tand\nline',
  '🏦 банк 銀行',
  '$1',
  '%s',
  ' leading space',
  'back\\slash',
]

test.for(awkwardNames)('a schema, a table and a column named %j are made, filled and read', async (name) => {
  await using session = await openSession(target)
  const table = quoteQualified(name, name)
  await session.script(
    `create schema ${quoteIdentifier(name)}; create table ${table} (${quoteIdentifier(name)} text)`,
  )
  await session.script(`insert into ${table} values (${quoteLiteral(name)})`)
  expect(await session.query(`select * from ${table}`)).toEqual([{ [name]: name }])
  expect(await session.query('select nspname from pg_namespace where nspname = $1', [name])).toHaveLength(1)
})

test('both drivers give the same values for the same query', async () => {
  await using session = await openSession(target)
  await using connection = await openCopyConnection(target)
  const sql = `select 1::smallint as a, 2::bigint as b, 9007199254740993::bigint as c, 1.50::numeric as d, 0.1::float8 as e,
    true as f, null as g, '{"k": [1]}'::jsonb as h, timestamptz '2024-05-01 12:00+02' as i, date '2024-05-01' as j,
    '{1,2}'::integer[] as k, '\\x00ff'::bytea as l, 'NaN'::float8 as m`
  const expected = {
    a: 1,
    b: 2,
    c: 9_007_199_254_740_993n,
    d: '1.50',
    e: 0.1,
    f: true,
    g: null,
    h: { k: [1] },
    i: '2024-05-01 10:00:00+00',
    j: '2024-05-01',
    k: '{1,2}',
    l: '\\x00ff',
    m: Number.NaN,
  }
  expect(await session.query(sql)).toEqual([expected])
  expect(await connection.query(sql)).toEqual([expected])
})

test('both drivers bind parameters the same way', async () => {
  await using session = await openSession(target)
  await using connection = await openCopyConnection(target)
  const sql = `select $1::text as a, $2::integer as b, $3::boolean as c, $4::jsonb as d, $5::timestamptz as e, $6::bytea as f,
    $7::text as g, $8::date as h, $9::numeric as i, $10::boolean as j`
  const parameters = [
    "o'k",
    7,
    true,
    { k: ['v'] },
    new Date('2024-05-01T00:00:00Z'),
    new Uint8Array([1, 255]),
    null,
  ]
  const more = ['2024-02-29', '12.30', 'false']
  const rows = await session.query(sql, [...parameters, ...more])
  expect(rows).toEqual(await connection.query(sql, [...parameters, ...more]))
  expect(rows).toEqual([
    {
      a: "o'k",
      b: 7,
      c: true,
      d: { k: ['v'] },
      e: '2024-05-01 00:00:00+00',
      f: '\\x01ff',
      g: null,
      h: '2024-02-29',
      i: '12.30',
      j: false,
    },
  ])
})

test('query() takes one statement only', async () => {
  await using session = await openSession(target)
  await using connection = await openCopyConnection(target)
  for (const querying of [session, connection]) {
    await expect(querying.query('select 1; select 2')).rejects.toMatchObject({ code: '42601' })
  }
})

test('stream() hands rows over in batches, with columns of the same name kept apart', async () => {
  await using session = await openSession(target)
  const result = await session.stream(
    'select g as same, -g as same, null as nothing from generate_series(1, 1001) g',
    400,
  )
  const sizes: number[] = []
  let last: readonly (string | null)[] | undefined
  for await (const batch of result.batches) {
    sizes.push(batch.length)
    last = batch.at(-1)
  }
  expect(result.columns.map(({ name }) => name)).toEqual(['same', 'same', 'nothing'])
  expect(sizes).toEqual([400, 400, 201])
  expect(last).toEqual(['1001', '-1001', null])
  expect(result.outcome()).toEqual({ command: 'SELECT', rowCount: 1001 })
})

test.for([
  ['show server_encoding', [['UTF8']]],
  ['explain (costs off) select 1', [['Result']]],
  ['values (1), (2), (3)', [['1'], ['2'], ['3']]],
  ['select 1 where false', []],
  ['select from generate_series(1, 2)', [[], []]],
] as const)('stream() gives all rows of %s, whatever the batches', async ([sql, expected]) => {
  await using session = await openSession(target)
  for (const batchRows of [1, 2, 3, 100]) {
    const rows: unknown[] = []
    for await (const batch of (await session.stream(sql, batchRows)).batches) rows.push(...batch)
    expect(rows).toEqual(sql.startsWith('select from') ? [] : expected)
  }
})

test('stream() may be left early, and the session goes on', async () => {
  await using session = await openSession(target)
  const { batches } = await session.stream('select generate_series(1, 1000000)', 10)
  for await (const batch of batches) {
    expect(batch).toHaveLength(10)
    break
  }
  expect(await session.query('select 1 as one')).toEqual([{ one: 1 }])
})

test('stream() throws an error that comes after some rows', async () => {
  await using session = await openSession(target)
  const { batches } = await session.stream('select 1 / (900 - g) from generate_series(1, 1000) g', 100)
  const read = async () => {
    for await (const batch of batches) expect(batch).toHaveLength(100)
  }
  await expect(read()).rejects.toMatchObject({ code: '22012' })
  expect(await session.query('select 1 as one')).toEqual([{ one: 1 }])
})

test('transaction() rolls back what its work throws', async () => {
  await using session = await openSession(target)
  await session.script('create table undone (id integer)')
  const work = async () => {
    await session.query('insert into undone values (1)')
    throw new Error('changed my mind')
  }
  await expect(session.transaction(work)).rejects.toThrow('changed my mind')
  expect(await session.query('select count(*) from undone')).toEqual([{ count: 0 }])
})

test('a read-only session refuses changes, in and out of a transaction', async () => {
  await using session = await openSession(target, { readOnly: true })
  await expect(session.script('create table refused ()')).rejects.toMatchObject({ code: '25006' })
  await expect(session.transaction(() => session.script('create table refused ()'))).rejects.toMatchObject({
    code: '25006',
  })
})

test('a session keeps to its search path and its time limit', async () => {
  await using session = await openSession(target, {
    searchPath: ['with "quotes"'],
    statementTimeoutMilliseconds: 20,
  })
  expect(await session.query('select current_schema() as here')).toEqual([{ here: 'with "quotes"' }])
  await expect(session.query('select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' })
})

test('a session whose connection was killed fails from then on, and never connects anew', async () => {
  await using session = await openSession(target)
  await using other = await openSession(target)
  await session.script('create temp table mine ()')
  const [own] = await session.query<{ pid: number }>('select pg_backend_pid() as pid')
  await other.query('select pg_terminate_backend($1)', [own?.pid ?? 0])
  const failure = await session.query('select 1').catch((error) => error)
  expect(failure).toBeInstanceOf(PostgresError)
  expect(failure.failureClass).toBe('transient')
  await expect(session.query('select 1')).rejects.toMatchObject({ failureClass: 'transient' })
})

test('a transaction whose connection is killed rejects instead of committing elsewhere', async () => {
  await using session = await openSession(target)
  await using other = await openSession(target)
  await session.script('create table torn (id integer)')
  const [own] = await session.query<{ pid: number }>('select pg_backend_pid() as pid')
  const work = async () => {
    await session.query('insert into torn values (1)')
    await other.query('select pg_terminate_backend($1)', [own?.pid ?? 0])
    await session.query('insert into torn values (2)')
  }
  await expect(session.transaction(work)).rejects.toMatchObject({ failureClass: 'transient' })
  expect(await other.query('select count(*) from torn')).toEqual([{ count: 0 }])
})

test('setUpBulkSession() changes the session and not the server', async () => {
  await using connection = await openCopyConnection(target)
  await setUpBulkSession(connection)
  expect(await connection.query('show synchronous_commit')).toEqual([{ synchronous_commit: 'off' }])
  await using session = await openSession(target)
  expect(await session.query('show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }])
})

test('openSession() names the target and the way out when nothing listens', async () => {
  const failure = await openSession({ ...target, port: 1 }).catch((error) => error)
  expect(failure).toMatchObject({ code: 'ECONNREFUSED', kind: 'external' })
  expect(failure.message).toContain(`Cannot connect to dhub@127.0.0.1:1/${target.database}`)
  expect(failure.message).not.toContain(target.password)
})

test('openSession() says which database is missing', async () => {
  await expect(openSession({ ...target, database: 'no such' })).rejects.toMatchObject({ code: '3D000' })
})
