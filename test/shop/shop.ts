import {
  bigint,
  boolean,
  date,
  id,
  identity,
  integer,
  money,
  oneOf,
  optional,
  references,
  text,
  timestamp,
  varchar,
} from '../../src/core/column.ts'
import type { DatasetIdentity } from '../../src/core/dataset.ts'
import type { Domain } from '../../src/core/domain.ts'
import { Draws } from '../../src/core/draws.ts'
import { IdManager } from '../../src/core/id-manager.ts'
import { tableOf } from '../../src/core/table.ts'

/** A world of three tables in two schemas, with every type of column: small enough to be seen through in a test. */
interface BuyerLife {
  readonly index: number
  readonly draws: Draws
}

const buyerTable = tableOf<BuyerLife>('buyer')
const states = ['open', 'paid'] as const

const buyers = buyerTable({
  schema: 'people',
  name: 'buyers',
  comment: 'Who buys',
  columns: {
    buyer_id: id('Key of the buyer'),
    name: varchar(40, 'Name, not only in ASCII'),
    born: date('Day of birth'),
    is_member: boolean('Whether a member'),
  },
  primaryKey: ['buyer_id'],
  rows({ index, draws }, emit) {
    emit({
      buyer_id: IdManager.root('BUY', index),
      name: index % 2 === 0 ? `Zoë ${index}` : `Ann ${index}`,
      born: draws.between(0, 10_000, index),
      is_member: draws.chance(0.5, index, 1),
    })
  },
})

const orders = buyerTable({
  schema: 'sales',
  name: 'orders',
  comment: 'What was ordered',
  columns: {
    order_id: identity('Key of the order'),
    buyer_id: references('people.buyers.buyer_id', 'Who ordered'),
    state: oneOf(states, 10, 'Where it stands'),
    placed_at: timestamp('When it was placed'),
    total: money('What it costs'),
    note: optional(text('What was said')),
  },
  primaryKey: ['order_id'],
  checks: { total: 'total >= 0' },
  rows({ index, draws }, emit) {
    for (let k = 0; k < index % 4; k++) {
      emit({
        order_id: IdManager.number(index, k, 4),
        buyer_id: IdManager.root('BUY', index),
        state: draws.pick(states, index, k + 2),
        placed_at: draws.between(0, 1_000_000_000, index, k + 6),
        total: draws.between(0, 99_999_999, index, k + 10),
        note: k === 0 ? null : `order ${k} of ${index}`,
      })
    }
  },
})

const shelves = tableOf<null>('shop')({
  schema: 'sales',
  name: 'shelves',
  comment: 'Where things lie',
  columns: { shelf: integer('Number of the shelf'), weight: bigint('Grams that it bears') },
  primaryKey: ['shelf'],
  rows(_, emit) {
    for (let shelf = 1; shelf <= 5; shelf++) emit({ shelf, weight: shelf * 3_000_000_000 })
  },
})

export const shop: Domain = {
  name: 'shop',
  version: 1,
  schemas: [
    { name: 'people', comment: 'Who there is' },
    { name: 'sales', comment: 'What they do' },
  ],
  phases: [
    { name: 'people', title: 'People', tables: [buyers, shelves] },
    { name: 'orders', title: 'Orders', tables: [orders] },
  ],
  rowsPerRoot: { shop: 5, buyer: 2.5 },
  rootsOf: ({ scale, overrides }) => ({ shop: 1, buyer: overrides['buyer'] ?? Math.floor(100 * scale) }),
  livesOf({ seed }: DatasetIdentity) {
    const draws = new Draws(seed, 'buyer')
    return (root, index) => (root === 'buyer' ? { index, draws } : null)
  },
}

/** The identity of a shop of so many buyers. */
export const shopIdentity = (buyerCount = 40): DatasetIdentity => ({
  domain: 'shop',
  version: 1,
  seed: 7,
  asOf: 20_000,
  scale: buyerCount / 100,
  roots: { shop: 1, buyer: buyerCount },
})
