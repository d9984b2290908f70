import type { Entity, EntityGraph, Relation } from '../../../../../src/services/generate/entity-graph.ts'

/** A table for diagrams with the columns `id` and those given, which refer to something. */
export function entity(id: string, ...references: readonly string[]): Entity {
  const [schema = '', name = ''] = id.split('.')
  const column = { type: 'integer', comment: null, isNullable: false, isUnique: false }
  return {
    id,
    schema,
    name,
    comment: null,
    isOutside: false,
    partitions: 0,
    columns: [
      { ...column, name: 'id', isPrimary: true, isReference: false },
      ...references.map((reference) => ({ ...column, name: reference, isPrimary: false, isReference: true })),
      { ...column, name: 'note', type: 'text', isNullable: true, isPrimary: false, isReference: false },
    ],
  }
}

/** A reference from the child's column to the parent's `id`. */
export function relation(child: string, column: string, parent: string): Relation {
  return {
    kind: 'reference',
    name: `${column}_fkey`,
    child,
    parent,
    columns: [column],
    references: ['id'],
    isOptional: false,
    isOneToOne: false,
  }
}

/** A shop: customers, orders, lines; a table that refers to itself; one that stands alone. */
export const shop: EntityGraph = {
  entities: [
    entity('shop.customer'),
    entity('shop.order', 'customer_id'),
    entity('shop.line', 'order_id', 'product_id'),
    entity('shop.product', 'parent_id'),
    entity('shop.alone'),
  ],
  relations: [
    relation('shop.order', 'customer_id', 'shop.customer'),
    relation('shop.line', 'order_id', 'shop.order'),
    { ...relation('shop.line', 'product_id', 'shop.product'), isOptional: true },
    { ...relation('shop.product', 'parent_id', 'shop.product'), isOptional: true },
  ],
}
