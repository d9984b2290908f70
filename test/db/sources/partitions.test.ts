import { expect, test } from 'vitest'
import { openSession } from '../../../src/postgres/open-session.ts'
import { tableIn } from './learned-table.ts'
import { learn, loadCatalog } from './load-catalog.ts'

const { target, catalog } = await loadCatalog('test/db/sources/partitions.sql')
const placeOf = (table: string) => tableIn(catalog, `parts.${table}`).partitionOf

test('readCatalog() gives the key of a partitioned table, expressions too', () => {
  expect(tableIn(catalog, 'parts.payment').partitioning).toEqual({
    strategy: 'range',
    key: [{ column: 'paid_at' }],
  })
  expect(tableIn(catalog, 'parts.payment_2024').partitioning).toEqual({
    strategy: 'list',
    key: [{ column: 'region' }],
  })
  expect(tableIn(catalog, 'parts.event').partitioning).toEqual({
    strategy: 'hash',
    key: [{ sql: 'lower(name)' }, { column: 'id' }, { sql: '(kind + 1)' }],
  })
})

test('readCatalog() gives bounds as data, at every level', () => {
  const table = 'parts.payment'
  const from2024 = ['2024-01-01 00:00:00+00']
  const from2025 = ['2025-01-01 00:00:00+00']
  expect(placeOf('payment_2024')).toEqual({ table, bound: { kind: 'range', from: from2024, to: from2025 } })
  expect(placeOf('payment_old')).toEqual({ table, bound: { kind: 'range', from: [null], to: from2024 } })
  expect(placeOf('payment_2025')).toEqual({ table, bound: { kind: 'range', from: from2025, to: [null] } })
  expect(placeOf('payment_2024_eu')).toEqual({
    table: 'parts.payment_2024',
    bound: { kind: 'list', values: ['de', "f'r"] },
  })
  expect(placeOf('payment_2024_rest')?.bound).toEqual({ kind: 'default' })
  expect(placeOf('event_1')?.bound).toEqual({ kind: 'hash', modulus: 2, remainder: 1 })
  expect(placeOf('listed_none')?.bound).toEqual({ kind: 'list', values: [null, '3'] })
  expect(placeOf('odd_high')?.bound).toEqual({
    kind: 'range',
    from: ['-5', '1.50', 'true', String.raw`it's \ "é"`],
    to: ['0', '999999.99', null, null],
  })
})

test('readCatalog() folds references that sit on partitions alone up to the table', () => {
  expect(tableIn(catalog, 'parts.payment').foreignKeys).toEqual([
    expect.objectContaining({
      name: 'of_customer',
      columns: ['customer_id'],
      table: 'parts.customer',
      partitions: ['parts.payment_2024', 'parts.payment_2025'],
    }),
  ])
  const namesOn = (table: string) =>
    tableIn(catalog, `parts.${table}`).foreignKeys.map(({ name, partitions }) => [name, partitions])
  expect(namesOn('payment_2024_eu')).toEqual([['of_customer', []]])
  expect(namesOn('payment_2025')).toEqual([['of_customer_too', []]])
  expect(namesOn('payment_old')).toEqual([])
})

test('readCatalog() folds keys that sit on partitions alone up to the table', () => {
  const { primaryKey, uniques } = tableIn(catalog, 'parts.event')
  expect(primaryKey).toBeNull()
  expect(uniques).toEqual([
    expect.objectContaining({ parts: [{ column: 'id' }], partitions: ['parts.event_0', 'parts.event_1'] }),
    expect.objectContaining({
      parts: [{ column: 'name' }],
      predicateSql: 'flag',
      partitions: ['parts.event_1'],
    }),
  ])
  expect(tableIn(catalog, 'parts.event_1').primaryKey?.name).toBe('event_1_key')
  expect(tableIn(catalog, 'parts.payment').uniques).toEqual([])
})

test('readCatalog() estimates a partitioned table by its partitions', async () => {
  await using session = await openSession(target)
  await session.script(
    `insert into parts.listed values (3), (3), (null); analyze parts.listed_none;
     create table parts.listed_more partition of parts.listed for values in (7)`,
  )
  const estimates = async () => {
    const { tables } = await learn(target, { tables: ['listed'] })
    return tables.find(({ name }) => name === 'listed')?.estimatedRows
  }
  expect(await estimates()).toBeNull()
  await session.script('analyze parts.listed_more')
  // From Postgres 14 on, a table that was analysed while it was empty is known to be empty.
  expect(await estimates()).toBe(3)
})

test('readCatalog() shows a reference to a partitioned table once', () => {
  expect(tableIn(catalog, 'parts.refers_to_partitioned').foreignKeys).toEqual([
    expect.objectContaining({ table: 'parts.payment', references: ['paid_at', 'region', 'id'] }),
  ])
})

test('readCatalog() tells plain inheritance from partitioning', () => {
  const dog = tableIn(catalog, 'parts.dog')
  expect(dog).toMatchObject({
    inherits: ['parts.animal', 'parts.owned'],
    partitionOf: null,
    primaryKey: null,
  })
  expect(dog.columns.map(({ name, isInherited }) => [name, isInherited])).toEqual([
    ['id', true],
    ['name', true],
    ['owner', true],
    ['breed', false],
  ])
  expect(dog.checks.map(({ name }) => name)).toEqual(['animal_name_check'])
  expect(tableIn(catalog, 'parts.event_0')).toMatchObject({ inherits: [] })
})

test('readCatalog() takes a table’s partitions in, and shows what a partition hangs on', async () => {
  const whole = await learn(target, { tables: ['payment'] })
  expect(whole.tables.map(({ name }) => name)).toEqual([
    'payment',
    'payment_2024',
    'payment_2024_eu',
    'payment_2024_rest',
    'payment_2025',
    'payment_old',
  ])
  expect(whole.outside.map(({ name }) => name)).toEqual(['customer'])
  const part = await learn(target, { tables: ['payment_2024_eu'] })
  expect(part.tables.map(({ name }) => name)).toEqual(['payment_2024_eu'])
  expect(part.outside.map(({ name }) => name)).toEqual(['customer', 'payment', 'payment_2024'])
})
