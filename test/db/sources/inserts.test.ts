import { describe, expect, test } from 'vitest'
import { openSession } from '../../../src/postgres/open-session.ts'
import { testServer } from '../server.ts'
import { columnIn, tableIn } from './learned-table.ts'
import { learn, loadCatalog } from './load-catalog.ts'

const { target, catalog } = await loadCatalog('test/db/sources/inserts.sql')

test('readCatalog() gives enabled triggers on insert in firing order, with what they are handed', () => {
  const triggers = tableIn(catalog, 'busy.document').insertTriggers
  expect(triggers.map(({ name, timing, level }) => `${timing} ${level}: ${name}`)).toEqual([
    'before statement: each_statement',
    'before row: a_touch',
    'before row: z_words',
    'after row: late',
    'after statement: after_statement',
  ])
  expect(triggers[1]?.source).toContain('new.changed_at := now()')
  expect(triggers[1]?.arguments).toEqual(['Löschung', ''])
  expect(triggers[2]).toMatchObject({
    function: 'pg_catalog.tsvector_update_trigger',
    source: null,
    arguments: ['words', 'pg_catalog.english', 'title', 'body'],
  })
  expect(triggers.map(({ isConstraint }) => isConstraint)).toEqual([false, false, false, true, false])
})

test('readCatalog() gives rules on insert', () => {
  const rules = tableIn(catalog, 'busy.log').insertRules
  expect(rules.map(({ name, isInstead }) => [name, isInstead])).toEqual([
    ['also', false],
    ['to_old', true],
  ])
  expect(rules[1]?.sql).toContain('INSERT INTO busy.log_old')
})

test('readCatalog() tells row security, and leaves out what is no table', () => {
  const security = catalog.tables.map(({ name, rowSecurity }) => [name, rowSecurity])
  expect(security).toEqual([
    ['document', 'off'],
    ['forced', 'forced'],
    ['guarded', 'on'],
    ['log', 'off'],
    ['log_old', 'off'],
    ['scratch', 'off'],
  ])
})

test('readCatalog() tells where the role may not insert', async () => {
  const role = `reader_${target.database}`
  await using session = await openSession(target)
  await session.script(
    `create role ${role} login password '${role}'; grant usage on schema busy to ${role};
     grant select, insert on busy.log to ${role}; grant select on busy.document to ${role}`,
  )
  const seen = await learn({ ...target, user: role, password: role })
  expect(seen.tables.filter(({ isInsertable }) => isInsertable).map(({ name }) => name)).toEqual(['log'])
  await session.script(`drop owned by ${role}; drop role ${role}`)
})

test('readCatalog() estimates rows once a table was analysed', async () => {
  const [{ version } = { version: 0 }] = await versionOfServer()
  await using session = await openSession(target)
  await session.script('insert into busy.scratch select generate_series(1, 321); analyze busy.scratch')
  const { tables } = await learn(target, { tables: ['scratch', 'forced'] })
  const estimates = tables.map(({ estimatedRows }) => estimatedRows)
  expect(estimates).toEqual([null, 321])
  expect((await learn(target)).serverVersion).toBe(version)
})

async function versionOfServer(): Promise<readonly { readonly version: number }[]> {
  await using session = await openSession(testServer())
  return await session.query("select current_setting('server_version_num')::integer as version")
}

const [{ version } = { version: 0 }] = await versionOfServer()

describe.skipIf(version < 180_000)('on Postgres 18', async () => {
  if (version < 180_000) return
  const { catalog: newest } = await loadCatalog('test/db/sources/postgres-18.sql')

  test('readCatalog() gives a key without overlaps as a key and an exclusion', () => {
    const { primaryKey, exclusions } = tableIn(newest, 'newest.room')
    expect(primaryKey?.parts).toEqual([{ column: 'id' }, { column: 'during' }])
    expect(exclusions.map(({ parts }) => parts.map(({ operator }) => operator))).toEqual([['=', '&&']])
  })

  test('readCatalog() marks periods and what is not enforced', () => {
    expect(tableIn(newest, 'newest.booking').foreignKeys).toEqual([
      expect.objectContaining({ name: 'never_looked_at', isEnforced: false }),
      expect.objectContaining({ name: 'of_room', columns: ['room_id', 'during'], isPeriod: true }),
    ])
    expect(tableIn(newest, 'newest.room').checks).toEqual([
      expect.objectContaining({ name: 'cheap', isEnforced: false }),
    ])
  })

  test('readCatalog() gives virtual columns as generated ones', () => {
    expect(columnIn(newest, 'newest.room', 'doubled').generatedSql).toBe('(price * 2)')
  })
})
