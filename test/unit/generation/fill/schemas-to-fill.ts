import type { HandTable } from './hand-catalog.ts'

/** Tables in short, by name. */
export type Tables = Readonly<Record<string, HandTable>>

/** A table without references. */
export const parent: HandTable = { rows: 20, columns: { id: 'int' }, key: ['id'] }
const tenant: HandTable = {
  rows: 5,
  columns: { id: 'int', code: 'text(2)' },
  key: ['id'],
  uniques: [['code']],
}
const product: HandTable = {
  rows: 60,
  columns: { tenant_id: 'int', sku: 'text(6)' },
  key: ['tenant_id', 'sku'],
  references: ['tenant_id -> tenant.id'],
}
const order: HandTable = {
  rows: 50,
  columns: { tenant_id: 'int', id: 'int' },
  key: ['tenant_id', 'id'],
  references: ['tenant_id -> tenant.id'],
}

/** Schemas that each ask for something of their own. */
export const cases: Readonly<Record<string, Tables>> = {
  'a table without anything to obey': { a: { rows: 10, columns: { x: 'int', y: 'text?' } } },
  'keys of text, uuid, dates and small numbers': {
    a: { rows: 90, columns: { k: 'text(2)' }, key: ['k'] },
    b: { rows: 90, columns: { k: 'uuid' }, key: ['k'] },
    c: { rows: 90, columns: { k: 'date', l: 'date' }, key: ['k', 'l'] },
    d: { rows: 90, columns: { k: 'small' }, key: ['k'] },
  },
  'lines of an order by number': {
    parent,
    a: {
      rows: 70,
      columns: { parent_id: 'int', line: 'small' },
      key: ['parent_id', 'line'],
      references: ['parent_id -> parent.id'],
    },
  },
  'a junction with skewed fan-out': {
    parent,
    other: parent,
    a: {
      rows: 200,
      columns: { p: 'int', o: 'int' },
      key: ['p', 'o'],
      references: ['p -> parent.id', 'o -> other.id'],
      fanOut: { a_f0: { distribution: 'zipf' } },
    },
  },
  'a junction that is full': {
    parent,
    a: {
      rows: 400,
      columns: { p: 'int', o: 'int' },
      key: ['p', 'o'],
      references: ['p -> parent.id', 'o -> parent.id'],
    },
  },
  'a junction of three': {
    parent,
    a: {
      rows: 300,
      columns: { p: 'int', o: 'int', q: 'int' },
      key: ['p', 'o', 'q'],
      references: ['p -> parent.id', 'o -> parent.id', 'q -> parent.id'],
    },
  },
  'a chain of one-to-one': {
    parent,
    a: { rows: 15, columns: { id: 'int' }, key: ['id'], references: ['id -> parent.id'] },
    b: {
      rows: 12,
      columns: { id: 'int', badge: 'small' },
      key: ['id'],
      uniques: [['badge']],
      references: ['id -> a.id'],
    },
  },
  'two ways to the same ancestor': {
    tenant,
    product,
    order,
    item: {
      rows: 120,
      columns: { tenant_id: 'int', order_id: 'int', line: 'small', sku: 'text(6)' },
      key: ['tenant_id', 'order_id', 'line'],
      uniques: [['tenant_id', 'order_id', 'sku']],
      references: [
        'tenant_id, order_id -> order.tenant_id, id',
        'tenant_id, sku -> product.tenant_id, sku',
        'tenant_id -> tenant.id',
      ],
    },
  },
  'a nullable reference that shares a column': {
    tenant,
    product,
    a: {
      rows: 50,
      columns: { id: 'int', tenant_id: 'int', sku: 'text(6)?' },
      key: ['id'],
      references: ['tenant_id -> tenant.id', 'tenant_id, sku -> product.tenant_id, sku'],
    },
  },
  'trees, with and without roots': {
    a: { rows: 40, columns: { id: 'int', up: 'int?' }, key: ['id'], references: ['up -> a.id'] },
    b: { rows: 40, columns: { id: 'int', up: 'int' }, key: ['id'], references: ['up -> b.id'] },
    c: {
      rows: 40,
      columns: { id: 'int', up: 'int', place: 'small' },
      key: ['id'],
      uniques: [['up', 'place']],
      references: ['up -> c.id'],
    },
    d: {
      rows: 40,
      columns: { id: 'int', next: 'int?' },
      key: ['id'],
      uniques: [['next']],
      references: ['next -> d.id'],
    },
    e: {
      rows: 40,
      columns: { id: 'int', next: 'int' },
      key: ['id'],
      uniques: [['next']],
      references: ['next -> e.id'],
    },
  },
  'a tree within a tenant': {
    tenant,
    a: {
      rows: 40,
      columns: { tenant_id: 'int', id: 'int', up: 'int' },
      key: ['tenant_id', 'id'],
      references: ['tenant_id -> tenant.id', 'tenant_id, up -> a.tenant_id, id'],
    },
    b: {
      rows: 40,
      columns: { area: 'text', id: 'int', up: 'int?' },
      key: ['area', 'id'],
      references: ['area, up -> b.area, id'],
    },
  },
  'circles of references': {
    store: {
      rows: 30,
      columns: { id: 'int', chief: 'int' },
      key: ['id'],
      uniques: [['chief']],
      references: ['chief -> staff.id'],
    },
    staff: {
      rows: 40,
      columns: { id: 'int', store_id: 'int' },
      key: ['id'],
      references: ['store_id -> store.id'],
    },
    left: { rows: 30, columns: { id: 'int', r: 'int?' }, key: ['id'], references: ['r -> right.id'] },
    right: { rows: 30, columns: { id: 'int', l: 'int?' }, key: ['id'], references: ['l -> left.id'] },
  },
  'a circle of equal keys': {
    a: { rows: 30, columns: { id: 'int' }, key: ['id'], references: ['id -> b.id'] },
    b: { rows: 20, columns: { id: 'int' }, key: ['id'], references: ['id -> a.id'] },
  },
  'a key with two parents': {
    parent,
    other: { ...parent, rows: 9 },
    a: { rows: 8, columns: { id: 'int' }, key: ['id'], references: ['id -> parent.id', 'id -> other.id'] },
  },
  'a reference to a unique that may be NULL': {
    a: { rows: 30, columns: { id: 'int', code: 'text?' }, key: ['id'], uniques: [['code']] },
    b: { rows: 60, columns: { code: 'text' }, references: ['code -> a.code'] },
  },
  'a reference narrower than the key': {
    a: { rows: 40_000, columns: { id: 'int' }, key: ['id'] },
    b: { rows: 60, columns: { id: 'small' }, references: ['id -> a.id'] },
  },
  'uniques that overlap': {
    parent,
    a: {
      rows: 60,
      columns: { p: 'int', o: 'int', flag: 'bool' },
      uniques: [
        ['p', 'o'],
        ['o', 'flag', 'p'],
        ['flag', 'o'],
      ],
      references: ['p -> parent.id', 'o -> parent.id'],
    },
  },
  'NULLs that count as equal': {
    a: { rows: 30, columns: { x: 'text?' }, uniques: [{ parts: [{ column: 'x' }], nullsDistinct: false }] },
  },
}
