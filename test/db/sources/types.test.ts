import { describe, expect, test } from 'vitest'
import { columnIn, tableIn } from './learned-table.ts'
import { loadCatalog } from './load-catalog.ts'

const { catalog } = await loadCatalog('test/db/sources/types.sql')
const typeOf = (table: string, column: string) => columnIn(catalog, `kinds.${table}`, column).type

describe('readCatalog() gives the exact type of', () => {
  test.each([
    ['small', { kind: 'integer', bits: 16 }],
    ['any_number', { kind: 'numeric' }],
    ['exact', { kind: 'numeric', precision: 10, scale: 3 }],
    ['coarse', { kind: 'numeric', precision: 5, scale: -2 }],
    ['tiny_numeric', { kind: 'numeric', precision: 3, scale: 5 }],
    ['limited', { kind: 'text', length: 20 }],
    ['unlimited', { kind: 'text' }],
    ['letter', { kind: 'text', isPadded: true, length: 1 }],
    ['unpadded', { kind: 'text', isPadded: true }],
    ['short_name', { kind: 'text', length: 63 }],
    ['moment', { kind: 'time', withZone: false }],
    ['exact_moment', { kind: 'time', withZone: true, precision: 0 }],
    ['stamp', { kind: 'timestamp', withZone: false, precision: 3 }],
    ['bits', { kind: 'bits', isVarying: false, length: 5 }],
    ['varying_bits', { kind: 'bits', isVarying: true, length: 7 }],
    ['any_bits', { kind: 'bits', isVarying: true }],
    ['place', { kind: 'geometry', shape: 'point' }],
    ['position', { kind: 'other', name: 'pg_lsn' }],
  ])('a column of a type of the server: %s', (column, type) => {
    expect(typeOf('plain', column)).toEqual(type)
  })

  const isAboveNought = { name: 'positive_check', sql: '(VALUE > (0)::numeric)' }
  const positive = {
    kind: 'domain',
    name: 'kinds.positive',
    base: { kind: 'numeric', precision: 8, scale: 2 },
    rules: { isNullable: true, checks: [isAboveNought] },
  }
  const price = {
    kind: 'domain',
    name: 'kinds.price',
    base: positive,
    rules: {
      isNullable: false,
      checks: [isAboveNought, { name: 'affordable', sql: '((VALUE)::numeric < (1000)::numeric)' }],
    },
  }
  const mood = { kind: 'enum', name: 'kinds."Mood"', labels: ['glad', "so 'so'", 'sad'] }
  const address = {
    kind: 'composite',
    name: 'kinds.address',
    fields: [
      { name: 'street', type: { kind: 'text', length: 80 } },
      { name: 'Number', type: { kind: 'integer', bits: 32 } },
      { name: 'prices', type: { kind: 'array', element: positive } },
    ],
  }
  test.each([
    ['moods', { kind: 'array', element: mood }],
    ['cost', price],
    ['costs', { kind: 'array', element: price }],
    ['limited_list', { kind: 'array', element: { kind: 'text', length: 7 } }],
    ['matrix', { kind: 'array', element: { kind: 'integer', bits: 32 } }],
    ['lived', { kind: 'array', element: address }],
    [
      'home',
      expect.objectContaining({
        base: address,
        rules: { isNullable: true, checks: [{ name: 'home_check', sql: '((VALUE).street IS NOT NULL)' }] },
      }),
    ],
    ['labels', expect.objectContaining({ base: { kind: 'array', element: { kind: 'text', length: 12 } } })],
    ['days', { kind: 'range', name: 'daterange', subtype: { kind: 'date' } }],
    ['busy', { kind: 'multirange', name: 'tsmultirange', subtype: { kind: 'timestamp', withZone: false } }],
    ['ranges_of_domain', { kind: 'multirange', name: 'kinds.scores', subtype: positive }],
    ['email', { kind: 'text', isCaseless: true }],
    ['settings', { kind: 'hstore' }],
    ['path', { kind: 'ltree' }],
    ['row_of_table', expect.objectContaining({ kind: 'composite', name: 'kinds.plain' })],
  ])('a column of a type that is made of others: %s', (column, type) => {
    expect(typeOf('made', column)).toEqual(type)
  })
})

test('readCatalog() tells what the database fills, and from which sequence', () => {
  const { comment, columns } = tableIn(catalog, 'kinds.filled')
  expect(comment).toBe('Columns that the database fills')
  const filled = columns.map(({ name, isNullable, defaultSql, identity, generatedSql, sequence }) => [
    name,
    isNullable,
    defaultSql,
    identity,
    generatedSql,
    sequence,
  ])
  expect(filled).toEqual([
    ['always', false, null, 'always', null, 'kinds.filled_always_seq'],
    ['by_default', false, null, 'by default', null, 'kinds.filled_by_default_seq'],
    [
      'counted',
      false,
      "nextval('kinds.filled_counted_seq'::regclass)",
      null,
      null,
      'kinds.filled_counted_seq',
    ],
    ['shared', true, "nextval('kinds.shared'::regclass)", null, null, 'kinds.shared'],
    ['net', false, '1.5', null, null, null],
    ['gross', true, null, null, '(net * 1.19)', null],
    ['made_at', false, 'now()', null, null, null],
  ])
})

test('readCatalog() takes nullability and default from the domain where the column says nothing', () => {
  expect(columnIn(catalog, 'kinds.made', 'cost')).toMatchObject({ isNullable: false, defaultSql: '9.99' })
  expect(columnIn(catalog, 'kinds.made', 'wanted')).toMatchObject({ isNullable: false, defaultSql: '5' })
  expect(columnIn(catalog, 'kinds.made', 'costs')).toMatchObject({ isNullable: true, defaultSql: null })
})

test('readCatalog() tells collations apart that are not the database’s own', () => {
  const collations = ['email', 'sorted', 'caseless'].map(
    (name) => columnIn(catalog, 'kinds.made', name).collation,
  )
  expect(collations).toEqual([
    null,
    { name: 'C', isDeterministic: true },
    { name: 'kinds.caseless', isDeterministic: false },
  ])
})
