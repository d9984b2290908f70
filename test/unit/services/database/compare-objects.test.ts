import { expect, test } from 'vitest'
import type { SchemaObject } from '../../../../src/postgres/catalog/describe-objects.ts'
import { compareObjects } from '../../../../src/services/database/compare-objects.ts'

const object = (kind: SchemaObject['kind'], name: string, properties = {}, table?: string): SchemaObject => ({
  kind,
  schema: 's',
  ...(table === undefined ? {} : { table }),
  name,
  properties,
})

const base = [
  object('schema', ''),
  object('table', 't', { kind: 'table' }),
  object('column', 't.id', { type: 'integer', null: 'not null' }, 't'),
  object('constraint', 't.t_pkey', { definition: 'PRIMARY KEY (id)' }, 't'),
]

test('the same objects in another order are no difference', () => {
  expect(compareObjects(base, base.toReversed())).toEqual([])
})

test('a changed property is told from both sides, an absent one as undefined', () => {
  const changed = [
    ...base.slice(0, 2),
    object('column', 't.id', { type: 'bigint', default: '1' }, 't'),
    base[3] ?? base[0],
  ]
  expect(compareObjects(changed as SchemaObject[], base)).toEqual([
    {
      difference: 'changed',
      kind: 'column',
      name: 's.t.id',
      properties: [
        { property: 'type', found: 'bigint', expected: 'integer' },
        { property: 'default', found: '1', expected: undefined },
        { property: 'null', found: undefined, expected: 'not null' },
      ],
    },
  ])
})

test('a missing table goes without its columns, a missing schema without its tables', () => {
  expect(compareObjects(base.slice(0, 1), base)).toEqual([
    { difference: 'missing', kind: 'table', name: 's.t', properties: [] },
  ])
  expect(compareObjects([], base)).toEqual([
    { difference: 'missing', kind: 'schema', name: 's', properties: [] },
  ])
})

test('what is there beyond what is expected is extra', () => {
  const more = [
    ...base,
    object('column', 't.more', {}, 't'),
    object('table', 'dotted.name'),
    object('column', 'dotted.name.x', {}, 'dotted.name'),
  ]
  expect(compareObjects(more, base).map(({ difference, name }) => [difference, name])).toEqual([
    ['extra', 's.t.more'],
    ['extra', 's.dotted.name'],
  ])
})
