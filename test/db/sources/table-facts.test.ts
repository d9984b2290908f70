import { expect, test } from 'vitest'
import type { TableFacts } from '../../../src/core/catalog/table-facts.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { type FactLimits, readTableFacts } from '../../../src/sources/postgres/read-table-facts.ts'
import { testDatabase } from '../server.ts'
import { learn } from './load-catalog.ts'

const target = await testDatabase()
{
  await using session = await openSession(target)
  await session.script(
    `create table parent (id integer primary key, code char(2), "Name" text, lower_only text,
       unique ("Name", code), price numeric(8, 2), made_on date, state text, large jsonb);
     create unique index on parent (lower(lower_only));
     create table heir () inherits (parent);
     insert into parent select g, chr(65 + g % 26), 'n' || g, 'l' || g, g / 4.0, date '2024-01-01' + g,
       case when g % 10 = 0 then null when g % 2 = 0 then 'open' else 'done' end, '{}'
     from generate_series(1, 2000) g;
     update parent set code = null where id > 1990;
     insert into heir select g from generate_series(5000, 5009) g;
     create table parts (id integer primary key) partition by range (id);
     create table parts_low partition of parts for values from (0) to (100);
     insert into parts select generate_series(0, 49);
     create table nothing (id uuid primary key, at timestamptz)`,
  )
}
const catalog = await learn(target)

async function factsOf(table: string, limits?: FactLimits): Promise<TableFacts> {
  await using session = await openSession(target, { readOnly: true })
  const [facts] = await readTableFacts(session, catalog, [`public.${table}`], limits)
  if (facts === undefined) throw new Error(`no facts of ${table}`)
  return facts
}

test('readTableFacts() counts the rows of a table itself, and of all partitions', async () => {
  expect(await factsOf('parent')).toMatchObject({ rows: 2000, isCounted: true })
  expect(await factsOf('parts')).toMatchObject({ rows: 50, isCounted: true })
  expect(await factsOf('parts_low')).toMatchObject({ rows: 50 })
})

test('readTableFacts() gives all keys in order where they are few, of keys that can be pointed at', async () => {
  const { keys } = await factsOf('parent')
  expect(keys.map(({ columns, isComplete, values }) => [columns, isComplete, values.length])).toEqual([
    [['id'], true, 2000],
    [['Name', 'code'], true, 1990],
  ])
  expect(keys[0]?.values.slice(0, 2)).toEqual([['1'], ['2']])
})

test('readTableFacts() gives a bounded sample of many keys, the same each time', async () => {
  const { keys } = await factsOf('parent', { keysMax: 100 })
  const [ids] = keys
  expect(ids?.isComplete).toBe(false)
  expect(ids?.values.length).toBeGreaterThan(50)
  expect(ids?.values.length).toBeLessThanOrEqual(100)
  expect(Number(ids?.values.at(-1)?.[0])).toBeGreaterThan(1000)
  expect((await factsOf('parent', { keysMax: 100 })).keys).toEqual(keys)
})

test('readTableFacts() measures columns', async () => {
  const { columns } = await factsOf('parent')
  expect(columns['id']).toEqual({ nullShare: 0, min: '1', max: '2000', common: [] })
  expect(columns['price']).toMatchObject({ min: '0.25', max: '500.00' })
  expect(columns['made_on']).toMatchObject({ min: '2024-01-02', max: '2029-06-23' })
  expect(columns['state']?.nullShare).toBe(0.1)
  expect(columns['state']?.common.map(({ value }) => value).toSorted()).toEqual(['done', 'open'])
  expect(columns['large']).toMatchObject({ min: null, max: null, common: [{ value: '{}', share: 1 }] })
})

test('readTableFacts() measures large tables by a sample, keys exactly', async () => {
  const { columns } = await factsOf('parent', { measuredRowsMax: 200, sampleRows: 50 })
  expect(columns['id']).toMatchObject({ min: '1', max: '2000' })
  expect(Object.keys(columns)).toHaveLength(8)
})

test('readTableFacts() says of an empty table that it is empty', async () => {
  const empty = { nullShare: 0, min: null, max: null, common: [] }
  expect(await factsOf('nothing')).toEqual({
    table: 'public.nothing',
    rows: 0,
    isCounted: true,
    keys: [{ name: 'nothing_pkey', columns: ['id'], values: [], isComplete: true }],
    columns: { id: empty, at: empty },
  })
})
