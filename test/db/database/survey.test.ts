import { expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import { withDatabase } from '../../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { listServer } from '../../../src/services/database/list-server.ts'
import { openScope } from '../../../src/services/database/open-scope.ts'
import { surveyDatabase } from '../../../src/services/database/survey-database.ts'
import { surveyTables } from '../../../src/services/database/survey-tables.ts'
import { testConnections } from '../../../src/services/database/test-connections.ts'
import { testDatabase, testServer } from '../server.ts'

const target = await testDatabase()
{
  await using session = await openSession(target)
  await session.script(
    `create schema "Odd ""Schema"" 🏦"; comment on schema "Odd ""Schema"" 🏦" is 'An odd one';
     create table "Odd ""Schema"" 🏦"."select" as select g as id from generate_series(1, 500) g;
     comment on table "Odd ""Schema"" 🏦"."select" is 'A table with a reserved name';
     create view "Odd ""Schema"" 🏦".seen as select id from "Odd ""Schema"" 🏦"."select";
     create table parts (id integer) partition by range (id);
     create table parts_low partition of parts for values from (0) to (100);
     insert into parts select generate_series(0, 49);
     analyze`,
  )
}
const odd = 'Odd "Schema" 🏦'

test('listServer() gives databases with their schemas, sizes and estimates', async () => {
  const databases = await listServer(target)
  expect(databases.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['bank', 'postgres', target.database]),
  )
  const own = databases.find(({ name }) => name === target.database)
  expect(own?.sizeBytes).toBeGreaterThan(1_000_000)
  expect(own?.schemas).toEqual([
    expect.objectContaining({ name: odd, tables: 1, views: 1, rowsEstimate: 500, comment: 'An odd one' }),
    expect.objectContaining({ name: 'public', tables: 2, rowsEstimate: 50 }),
  ])
})

test('surveyTables() gives rows, sizes and descriptions, a partitioned table as one', async () => {
  const tables = await surveyTables(target, undefined, false)
  expect(
    tables.map(({ schema, name, kind, rows, description }) => [schema, name, kind, rows, description]),
  ).toEqual([
    [odd, 'seen', 'view', undefined, undefined],
    [odd, 'select', 'table', 500, 'A table with a reserved name'],
    ['public', 'parts', 'table', 50, undefined],
  ])
})

test('surveyTables() counts where it is asked to, and keeps to the schema', async () => {
  await using session = await openSession(target)
  await session.script(`insert into "Odd ""Schema"" 🏦"."select" values (501)`)
  const tables = await surveyTables(target, odd, true)
  expect(tables.map(({ name, rows }) => [name, rows])).toEqual([
    ['seen', undefined],
    ['select', 501],
  ])
})

test('surveyDatabase() describes the database and the server, without the password', async () => {
  const survey = await surveyDatabase(target, odd)
  expect(survey.schemas.map(({ name }) => name)).toEqual([odd])
  expect(survey.description).toMatchObject({ database: target.database, encoding: 'UTF8', isReplica: false })
  expect(survey.description.settings.fsync).toBe('on')
  expect(JSON.stringify(survey)).not.toContain(target.password)
})

test('testConnections() connects to every database, or to the named one', async () => {
  const tests = await testConnections(target, undefined)
  // Other test files make and drop databases meanwhile.
  const connected = tests.filter(({ isConnected }) => isConnected).map(({ database }) => database)
  expect(connected).toEqual(expect.arrayContaining(['bank', 'postgres', target.database]))
  const [own, ...others] = await testConnections(testServer(), target.database)
  expect(others).toEqual([])
  expect(own).toMatchObject({
    database: target.database,
    isConnected: true,
    version: expect.stringMatching(/^\d+/),
  })
  expect(own?.latencyMilliseconds).toBeGreaterThan(0)
})

test('testConnections() says which database refuses', async () => {
  await using session = await openSession(target)
  await session.script('create role limited login password $$limited$$')
  const closed = await testDatabase()
  await session.script(`revoke connect on database "${closed.database}" from public`)
  const tests = await testConnections({ ...target, user: 'limited', password: 'limited' }, undefined)
  const refused = tests.find(({ database }) => database === closed.database)
  expect(refused?.isConnected).toBe(false)
  expect(refused?.error).toContain('permission denied')
  await session.script('drop role limited')
})

test('openScope() finds a schema before a database, and a database by its name', async () => {
  const schema = await openScope(target, odd)
  expect([schema.schema, schema.target.database]).toEqual([odd, target.database])
  expect(await schema.session.query('select count(*) from "select"')).toHaveLength(1)
  const database = await openScope(target, 'postgres')
  expect([database.schema, database.target.database]).toEqual([undefined, 'postgres'])
  await schema.session.close()
  await database.session.close()
})

test('openScope() answers an unknown name with the nearest first', async () => {
  const failure = await openScope(withDatabase(target, target.database), 'postgras').catch((error) => error)
  expect(failure).toBeInstanceOf(UserError)
  expect(failure.message).toContain('found postgres, ')
})
