import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import { withDatabase } from '../../../src/postgres/connection/connection-target.ts'
import { connectionUrl } from '../../../src/postgres/connection/show-target.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { applySchema } from '../../../src/services/database/apply-schema.ts'
import { diffSchemas } from '../../../src/services/database/diff-schemas.ts'
import { dropSchema } from '../../../src/services/database/drop-schema.ts'
import { testDatabase } from '../server.ts'
import { startInTemporaryHome } from '../test-server.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'dhub-diff-'))
afterAll(() => rm(folder, { recursive: true }))

const scratchDatabases = "select datname from pg_database where datname like 'dhub_scratch%'"

async function run(database: string, sql: string): Promise<void> {
  await using session = await openSession(withDatabase(bank, database))
  await session.script(sql)
}

const bank = await testDatabase()

describe('the bank', () => {
  const confirmed = { layout: 'schemas', confirmed: bank.database, allowProduction: false } as const

  test('applySchema() makes what diffSchemas() finds no difference in, once', async () => {
    expect(await applySchema(bank, 'schemas')).toMatchObject({
      databases: [bank.database],
      schemas: expect.arrayContaining(['accounts_db', 'compliance_db']),
    })
    expect((await diffSchemas(bank, undefined, undefined)).differences).toEqual([])
    const failure = await applySchema(bank, 'schemas').catch((error) => error)
    expect(failure).toBeInstanceOf(UserError)
    expect(failure.message).toContain('already there')
  })

  test('diffSchemas() tells every kind of difference by its name', async () => {
    await run(
      bank.database,
      `drop schema analytics cascade;
       alter table accounts_db.accounts alter balance type numeric(12,2), alter balance drop default, add extra_note text;
       alter table accounts_db.accounts drop constraint accounts_pkey cascade;
       drop table loans_db.collateral cascade;
       comment on table accounts_db.accounts is 'Something else';
       create table accounts_db."Odd.Name 🏦" (id integer primary key);
       create index on accounts_db.accounts (extra_note);
       create function accounts_db.touch() returns void language sql as 'select';
       create schema unrelated; create table unrelated.mine ()`,
    )
    const { differences } = await diffSchemas(bank, undefined, undefined)
    const said = differences.map(({ difference, kind, name }) => `${difference} ${kind} ${name}`)
    expect(said).toEqual(
      expect.arrayContaining([
        'missing schema analytics',
        'missing table loans_db.collateral',
        'missing constraint accounts_db.accounts.accounts_pkey',
        'extra column accounts_db.accounts.extra_note',
        'extra table accounts_db.Odd.Name 🏦',
        'extra index accounts_db.accounts_extra_note_idx',
        'extra routine accounts_db.touch()',
        'changed table accounts_db.accounts',
        'changed column accounts_db.accounts.balance',
      ]),
    )
    expect(said.join()).not.toMatch(/unrelated|collateral_pkey|Odd.Name 🏦.id|customer_360/)
    expect(differences.find(({ name }) => name === 'accounts_db.accounts.balance')?.properties).toEqual(
      expect.arrayContaining([
        { property: 'type', found: 'numeric(12,2)', expected: 'numeric(15,2)' },
        expect.objectContaining({ property: 'default', found: undefined }),
      ]),
    )
  })

  test('one schema is compared alone', async () => {
    expect((await diffSchemas(bank, 'employees_db', 'shipped')).differences).toEqual([])
    const { differences } = await diffSchemas(bank, 'loans_db', 'shipped')
    expect(differences).toContainEqual({
      difference: 'missing',
      kind: 'table',
      name: 'collateral',
      properties: [],
    })
  })

  test('dropSchema() asks for the name of the database, and refuses what looks like production', async () => {
    for (const confirmation of [undefined, 'bank_of_others']) {
      await expect(dropSchema(bank, { ...confirmed, confirmed: confirmation })).rejects.toThrow(
        `expected --confirm ${bank.database}`,
      )
    }
    const production = withDatabase(bank, 'bank_prod')
    const request = { ...confirmed, confirmed: 'bank_prod' }
    await expect(dropSchema(production, request)).rejects.toThrow('looks like production')
    await expect(dropSchema(production, { ...request, allowProduction: true })).rejects.toMatchObject({
      code: '3D000',
    })
  })

  test('dropSchema() removes the bank and nothing else', async () => {
    expect(await dropSchema(bank, confirmed)).toContain('accounts_db')
    expect(await dropSchema(bank, confirmed)).toEqual([])
    await using session = await openSession(bank)
    expect(await session.query("select to_regclass('unrelated.mine') is not null as there")).toEqual([
      { there: true },
    ])
  })
})

describe('the bank as six databases', async () => {
  // The databases have names of their own, so they get a server of their own.
  const server = await startInTemporaryHome(undefined)
  afterAll(server.stop)

  test('is made, compared one by one, and dropped', async () => {
    const { target } = server
    const applied = await applySchema(target, 'databases')
    expect(applied).toMatchObject({ databases: expect.arrayContaining(['loans_db']), schemas: ['public'] })
    for (const database of applied.databases) {
      expect((await diffSchemas(target, database, undefined)).differences).toEqual([])
    }
    await using session = await openSession(withDatabase(target, 'loans_db'))
    await session.script('drop table collateral cascade')
    await session.close()
    expect((await diffSchemas(target, 'loans_db', undefined)).differences).toEqual([
      { difference: 'missing', kind: 'table', name: 'collateral', properties: [] },
    ])
    await expect(applySchema(target, 'databases')).rejects.toThrow('already there')
    const dropped = await dropSchema(target, {
      layout: 'databases',
      confirmed: 'bank',
      allowProduction: false,
    })
    expect(dropped.toSorted()).toEqual(applied.databases.toSorted())
  })
})

describe('any schemas', async () => {
  const target = await testDatabase()
  const ddl = `create table parent (id integer primary key, name text not null default 'x');
    create table child (parent_id integer references parent, note text);
    create view names as select name from parent`

  test('two schemas of one database are compared without their names', async () => {
    await using session = await openSession(target)
    for (const schema of ['one', 'Two 🏦']) {
      await session.script(`create schema "${schema}"; set search_path to "${schema}"; ${ddl}`)
    }
    expect((await diffSchemas(target, 'one', 'Two 🏦')).differences).toEqual([])
    await session.script('alter table one.child add constraint positive check (parent_id > 0)')
    expect((await diffSchemas(target, 'one', 'Two 🏦')).differences).toEqual([
      { difference: 'extra', kind: 'constraint', name: 'child.positive', properties: [] },
    ])
  })

  test('a schema is compared with a DDL file that names no schema', async () => {
    const file = path.join(folder, 'schema.sql')
    await writeFile(file, ddl)
    expect((await diffSchemas(target, 'Two 🏦', file)).differences).toEqual([])
    await writeFile(file, ddl.replace('note text', 'note varchar(20)'))
    expect((await diffSchemas(target, 'Two 🏦', file)).differences).toEqual([
      {
        difference: 'changed',
        kind: 'column',
        name: 'child.note',
        properties: [{ property: 'type', found: 'text', expected: 'character varying(20)' }],
      },
    ])
  })

  test('databases are compared with databases, by name and by URL', async () => {
    const other = await testDatabase()
    await run(other.database, `create schema one; create schema "Two 🏦"; set search_path to one; ${ddl}`)
    for (const named of [other.database, connectionUrl(other)]) {
      const { differences } = await diffSchemas(target, named, target.database)
      expect(differences.map(({ difference, name }) => [difference, name])).toEqual(
        expect.arrayContaining([
          ['missing', 'one.child.positive'],
          ['missing', 'Two 🏦.parent'],
        ]),
      )
    }
  })

  test('a folder of DDL is applied in the order of its names', async () => {
    const many = path.join(folder, 'many')
    await mkdir(many)
    await writeFile(path.join(many, '2.sql'), 'create table later (id integer references earlier)')
    await writeFile(path.join(many, '1.sql'), 'create table earlier (id integer primary key)')
    expect((await diffSchemas(target, many, many)).differences).toEqual([])
  })

  test('DDL that the server refuses is told with its file and place', async () => {
    const file = path.join(folder, 'wrong.sql')
    await writeFile(file, 'create table a (\n  id intege\n)')
    const failure = await diffSchemas(target, file, 'one').catch((error) => error)
    expect(failure).toBeInstanceOf(UserError)
    expect(failure.message).toContain(`Cannot apply ${file}: type "intege" does not exist`)
    expect(failure.message).toContain('line 2:   id intege')
  })

  test('a name that is nothing is answered with those that there are', async () => {
    const failure = await diffSchemas(target, 'onne', 'shipped').catch((error) => error)
    expect(failure).toBeInstanceOf(UserError)
    expect(failure.message).toMatch(/Cannot find the database onne: found one, /)
  })

  test('no scratch database is left behind', async () => {
    await using session = await openSession(target)
    expect(await session.query(scratchDatabases)).toEqual([])
  })
})
