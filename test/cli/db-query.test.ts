import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { connectionUrl } from '../../src/postgres/connection/show-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { testDatabase } from '../db/server.ts'
import { runDhub, spawnDhub } from './run-dhub.ts'

const target = await testDatabase()
const environment = { DATABASE_URL: connectionUrl(target) }
const folder = await mkdtemp(path.join(tmpdir(), 'dhub-query-'))
afterAll(() => rm(folder, { recursive: true }))
{
  await using session = await openSession(target)
  await session.script(
    `create schema "Odd 🏦"; create table "Odd 🏦"."select" (id bigint, "Amount $" numeric(10,2), note text);
     insert into "Odd 🏦"."select" values (1, 12.50, 'a | b'), (2, null, ''), (3, -1, null)`,
  )
}
const all = 'select * from "Odd 🏦"."select" order by id'

const query = (...words: readonly string[]) => runDhub(['db', 'query', ...words], environment)

test('dhub db query shows a table with NULL visible, and counts its rows', async () => {
  const { stdout, stderr, exitCode } = await query(all)
  expect(stdout).toBe(
    `┌────┬──────────┬───────┐
│ id │ Amount $ │ note  │
├────┼──────────┼───────┤
│  1 │    12.50 │ a | b │
│  2 │     NULL │       │
│  3 │    -1.00 │ NULL  │
└────┴──────────┴───────┘
(3 rows)
`,
  )
  expect([stderr, exitCode]).toEqual(['', 0])
})

test.for([
  ['csv', 'id,Amount $,note\n1,12.50,a | b\n2,,""\n3,-1.00,\n'],
  [
    'ndjson',
    '{"id":1,"Amount $":12.5,"note":"a | b"}\n{"id":2,"Amount $":null,"note":""}\n{"id":3,"Amount $":-1,"note":null}\n',
  ],
  [
    'markdown',
    '| id | Amount $ | note |\n| --- | --- | --- |\n| 1 | 12.50 | a \\| b |\n| 2 | NULL |  |\n| 3 | -1.00 | NULL |\n',
  ],
] as const)('--format %s', async ([format, expected]) => {
  expect((await query(all, '--format', format)).stdout).toBe(expected)
})

test('--format json is one list, --json is one document', async () => {
  const rows = [
    { id: 1, 'Amount $': 12.5, note: 'a | b' },
    { id: 2, 'Amount $': null, note: '' },
    { id: 3, 'Amount $': -1, note: null },
  ]
  expect(JSON.parse((await query(all, '--format', 'json')).stdout)).toEqual(rows)
  const document = JSON.parse((await query(all, '--json')).stdout)
  expect(document).toEqual({
    results: [
      { command: 'SELECT', rowCount: 3, isTruncated: false, columns: ['id', 'Amount $', 'note'], rows },
    ],
  })
})

test('--database takes a schema, in which names are then found', async () => {
  expect(
    (await query('select count(*) from "select"', '--database', 'Odd 🏦', '--format', 'csv')).stdout,
  ).toBe('count\n3\n')
})

test('--database takes a database of the server', async () => {
  const { stdout } = await query('select current_database()', '-d', 'postgres', '--format', 'csv')
  expect(stdout).toBe('current_database\npostgres\n')
})

test('a table stops at 100 rows and says so, other formats do not, --limit decides', async () => {
  const many = 'select generate_series(1, 150) as n'
  const shown = await query(many)
  expect(shown.stdout).toContain('(100 rows)')
  expect(shown.stderr).toContain('set --limit to a number, or to 0 for all')
  expect((await query(many, '--limit', '0')).stdout).toContain('(150 rows)')
  expect((await query(many, '--format', 'csv')).stdout.trim().split('\n')).toHaveLength(151)
  expect((await query(many, '--format', 'csv', '--limit', '2')).stdout).toBe('n\n1\n2\n')
})

describe('files', () => {
  test('--file reads statements, --output writes rows in the format of its ending', async () => {
    const [sql, rows] = [path.join(folder, 'in.sql'), path.join(folder, 'out.csv')]
    await writeFile(
      sql,
      `-- two statements\nset search_path to "Odd 🏦";\nselect id from "select" where note is null;\n`,
    )
    const { stdout, stderr, exitCode } = await query('--file', sql, '--output', rows)
    expect([stdout, exitCode]).toEqual(['', 0])
    expect(stderr).toContain(`Wrote 1 row to ${rows}`)
    expect(await readFile(rows, 'utf8')).toBe('id\n3\n')
  })

  test('a table in a file is never cut to the terminal', async () => {
    const file = path.join(folder, 'wide.txt')
    await query(`select repeat('x', 300) as wide`, '--output', file)
    expect(await readFile(file, 'utf8')).toContain('x'.repeat(300))
  })

  test('a query that fails leaves the file that was there', async () => {
    const file = path.join(folder, 'kept.csv')
    await writeFile(file, 'kept')
    const { exitCode } = await query('select 1 / (800 - g) from generate_series(1, 1000) g', '--output', file)
    expect([await readFile(file, 'utf8'), exitCode]).toEqual(['kept', 2])
  })

  test.for([
    [['--file', 'missing.sql'], 'Cannot read missing.sql: found ENOENT'],
    [['select 1', '--file', 'x.sql'], 'found both SQL and --file'],
    [[], 'found neither SQL nor --file'],
    [['select 1', '--output', 'x.xls'], 'found the ending .xls'],
    [['select 1', '--output', '/nowhere/x.csv'], 'Cannot write /nowhere/x.csv: found ENOENT'],
    [['select 1; select 2', '--format', 'csv'], 'found a second statement with rows'],
  ] as const)('%j: %s', async ([words, expected]) => {
    const { stderr, exitCode } = await query(...words)
    expect(stderr).toContain(expected)
    expect(exitCode).toBe(2)
  })

  test('db query save writes SQL that db query runs, and never over another file', async () => {
    const file = path.join(folder, 'saved.sql')
    const { stdout, exitCode } = await query('save', 'select 1 as one -- kept', '--output', file)
    expect([stdout, exitCode]).toEqual([`Saved to ${file}; run it with dhub db query --file ${file}\n`, 0])
    expect(await readFile(file, 'utf8')).toBe('select 1 as one -- kept\n')
    expect((await query('--file', file, '--format', 'csv')).stdout).toBe('one\n1\n')
    expect((await query('save', 'select 2', '--output', file)).stderr).toContain('found a file there already')
    expect((await query('save', 'select 2', '--output', file, '--force')).exitCode).toBe(0)
    expect((await query('save', 'selec 2', '--output', file, '--force')).stderr).toContain('selec 2\n  ^')
  })
})

describe('changes', () => {
  test('are refused without --write, with the flag named', async () => {
    const { stderr, exitCode } = await query('create table made ()')
    expect(stderr).toContain('cannot execute CREATE TABLE in a read-only transaction')
    expect(stderr).toContain('Add --write')
    expect(exitCode).toBe(2)
  })

  test('happen with --write, and say what they did', async () => {
    const { stdout, stderr } = await query(
      'create table made as select generate_series(1, 3) as id',
      '--write',
    )
    expect([stdout, stderr]).toEqual(['', 'SELECT 3\n'])
    const changed = await query(
      'update made set id = id + 1; delete from made where id > 3 returning id',
      '--write',
    )
    expect(changed.stderr).toContain('UPDATE 3')
    expect(changed.stdout).toContain('│  4 │')
  })

  test('commit is not a way around', async () => {
    const { stderr, exitCode } = await query('commit; create table sneaked ()')
    expect(stderr).toContain('found transaction control (commit)')
    expect(exitCode).toBe(2)
    expect((await query("select to_regclass('sneaked') is null as absent", '--format', 'csv')).stdout).toBe(
      'absent\nt\n',
    )
  })
})

describe('errors', () => {
  test('mark the place under the SQL', async () => {
    const { stdout, stderr, exitCode } = await query('select nme from "Odd 🏦"."select"')
    expect([stdout, exitCode]).toEqual(['', 2])
    expect(stderr).toContain(
      'column "nme" does not exist\n  \n  select nme from "Odd 🏦"."select"\n         ^\n',
    )
  })

  test('of a server that is not there end with 3 and never show the password', async () => {
    const url = 'postgresql://someone:hush@127.0.0.1:1/bank'
    const { stderr, exitCode } = await query('select 1', '--database-url', url)
    expect(stderr).toContain('Cannot connect to someone@127.0.0.1:1/bank: found nothing listening there')
    expect(stderr).not.toContain('hush')
    expect(exitCode).toBe(3)
  })

  test('of an unknown database list those that there are', async () => {
    const { stderr, exitCode } = await query('select 1', '--database', 'nowhere')
    expect(stderr).toMatch(/Cannot find the database nowhere: found .*Odd 🏦/)
    expect(exitCode).toBe(2)
  })

  test('under --json are one document', async () => {
    const { stdout, exitCode } = await query('select nme', '--json')
    expect(JSON.parse(stdout).error).toMatchObject({ kind: 'user', message: expect.stringContaining('nme') })
    expect(exitCode).toBe(2)
  })
})

test('in a process of its own a big result streams through and the process ends', async () => {
  const words = ['db', 'query', 'select g, md5(g::text) from generate_series(1, 200000) g', '--format', 'csv']
  const { stdout, exitCode } = await spawnDhub(words, environment)
  expect([stdout.split('\n').length, exitCode]).toEqual([200_002, 0])
})

test.for([
  ['query', 'delete from t', '--write'],
  ['schema', 'apply'],
])('dhub db %s refuses a host that looks like production, unless told so', async (words) => {
  // Nothing listens on port 1: with the flag, connecting is what fails.
  const production = { DATABASE_URL: 'postgresql://app@localhost:1/bank_prod' }
  const { stdout, stderr, exitCode } = await runDhub(['db', ...words], production)
  expect(stderr).toMatch(/Cannot change .*looks like production.*--allow-production/s)
  expect([stdout, exitCode]).toEqual(['', 2])
  const allowed = await runDhub(['db', ...words, '--allow-production'], production)
  expect(allowed.stderr).toContain('Cannot connect')
  expect(allowed.exitCode).toBe(3)
})

test('dhub db query --write looks at the name that --database gives, too', async () => {
  const { stderr, exitCode } = await query('delete from t', '--write', '--database', 'bank_prod')
  expect([exitCode, stderr.includes('--allow-production')]).toEqual([2, true])
})

test('dhub db query without --write may look at what looks like production', async () => {
  const production = { DATABASE_URL: 'postgresql://app@localhost:1/bank_prod' }
  expect((await runDhub(['db', 'query', 'select 1'], production)).exitCode).toBe(3)
})
