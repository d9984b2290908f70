import { expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import type { CatalogScope } from '../../../src/sources/postgres/catalog-scope.ts'
import { tableIn } from './learned-table.ts'
import { learn, loadCatalog } from './load-catalog.ts'

const { target, catalog } = await loadCatalog('test/db/sources/keys.sql')
const order = tableIn(catalog, 'Odd Shop.select')
const inOrder = { nullsDistinct: true, predicateSql: null, deferrable: 'no' }

test('readCatalog() gives keys with their own columns only, and all that makes a unique index special', () => {
  expect(order.primaryKey).toEqual({
    ...inOrder,
    name: 'PK of order',
    parts: [{ column: 'tenant_id' }, { column: 'Order No' }],
    isConstraint: true,
  })
  expect(order.uniques).toEqual([
    {
      ...inOrder,
      name: 'by_text',
      parts: [{ sql: 'lower(note)' }, { sql: '(quantity + 1)' }, { column: 'country' }],
      isConstraint: false,
    },
    {
      name: 'one_note',
      parts: [{ column: 'tenant_id' }, { column: 'note' }],
      predicateSql: null,
      nullsDistinct: false,
      deferrable: 'initially deferred',
      isConstraint: true,
    },
    {
      ...inOrder,
      name: 'one_open',
      parts: [{ column: 'tenant_id' }],
      predicateSql: "(state = 'new'::text)",
      isConstraint: false,
    },
  ])
})

test('readCatalog() shows a collation of the index that takes more for equal than the column', () => {
  expect(tableIn(catalog, 'Odd Shop.tenant').uniques).toEqual([
    expect.objectContaining({ name: 'caseless_email', parts: [{ sql: 'email collate other.caseless' }] }),
  ])
})

test('readCatalog() gives foreign keys with their columns in pairs', () => {
  expect(order.foreignKeys).toEqual([
    {
      name: 'full_region',
      columns: ['country', 'region'],
      table: 'other.region',
      references: ['country', 'code'],
      match: 'full',
      deferrable: 'initially deferred',
      isValidated: true,
      partitions: [],
    },
    expect.objectContaining({
      name: 'parent',
      columns: ['parent_no', 'parent_tenant'],
      table: 'Odd Shop.select',
      references: ['Order No', 'tenant_id'],
      match: 'simple',
      deferrable: 'no',
      isValidated: false,
    }),
    expect.objectContaining({ name: 'select_tenant_id_fkey', deferrable: 'initially immediate' }),
  ])
})

test('readCatalog() gives conditions and exclusions as SQL', () => {
  expect(order.checks).toEqual([
    {
      name: 'known_state',
      sql: "(state = ANY (ARRAY['new'::text, 'paid'::text, 'it''s gone'::text]))",
      columns: ['state'],
      isValidated: true,
    },
    { name: 'late', sql: '(length(note) < 50)', columns: ['note'], isValidated: false },
    expect.objectContaining({ name: 'sane', columns: ['quantity', 'price'] }),
  ])
  expect(order.exclusions).toEqual([
    {
      name: 'no_overlap',
      method: 'gist',
      parts: [
        { part: { column: 'tenant_id' }, operator: '=' },
        { part: { column: 'during' }, operator: '&&' },
      ],
      predicateSql: "(state <> 'new'::text)",
      deferrable: 'initially immediate',
    },
  ])
})

test.each<[string, CatalogScope, readonly string[], readonly string[]]>([
  ['a schema', { schemas: ['other'] }, ['country', 'region', 'unrelated'], []],
  ['patterns of schemas', { schemas: ['o?her', 'O*'] }, everything(), []],
  ['a table', { tables: ['region'] }, ['region'], ['country']],
  ['a table with its schema', { tables: ['Odd Shop.select'] }, ['select'], ['tenant', 'region']],
  ['tables of a schema by pattern', { schemas: ['Odd Shop'], tables: ['st*'] }, ['staff', 'store'], []],
  [
    'a table and what is two references away',
    { tables: ['select'], reach: 2 },
    ['select'],
    ['tenant', 'country', 'region'],
  ],
  ['all but what is left out', { leftOut: ['Odd Shop'] }, ['country', 'region', 'unrelated'], []],
  ['what is left out, when named', { leftOut: ['other'], tables: ['other.country'] }, ['country'], []],
])('readCatalog() keeps to %s, and shows what that refers to', async (_, scope, inside, outside) => {
  const { tables, outside: beyond } = await learn(target, scope)
  expect(tables.map(({ name }) => name)).toEqual(inside)
  expect(beyond.map(({ name }) => name)).toEqual(outside)
})

test.each<[CatalogScope, string]>([
  [{ schemas: ['odd shop'] }, 'Cannot learn the schema odd shop: found Odd Shop, other, public; expected'],
  [{ tables: ['regions'] }, 'Cannot learn the table regions: found region, '],
  [{ tables: ['other.regon'] }, 'Cannot learn the table other.regon: found other.region, '],
  [{ schemas: ['public'], tables: ['x'] }, 'Cannot learn the table x: found none; expected'],
])('readCatalog() answers %j with the names nearest to it', async (scope, message) => {
  const failure: unknown = await learn(target, scope).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(UserError)
  expect((failure as UserError).message).toContain(message)
})

function everything(): readonly string[] {
  return ['select', 'staff', 'store', 'tenant', 'country', 'region', 'unrelated']
}
