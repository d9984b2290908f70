import { expect, test } from 'vitest'
import { makePlan } from '../../../src/generation/make-plan.ts'
import { shardOfPlan } from '../../../src/generation/shard-of-plan.ts'
import { shop, shopIdentity } from '../../shop/shop.ts'

const plan = makePlan(shop, shopIdentity(30), { layout: 'schemas', rootsPerUnit: 4 })
const keysOf = ({ phases }: typeof plan) =>
  phases.flatMap(({ units }) => units.map(({ phase, root, from }) => `${phase} ${root} ${from}`))

test.each([1, 2, 3, 7, 16, 100])(
  'shardOfPlan(): the parts of %i are disjoint and together the plan',
  (of) => {
    const parts = Array.from({ length: of }, (_, position) => shardOfPlan(plan, { number: position + 1, of }))
    expect(parts.flatMap(keysOf).toSorted()).toEqual(keysOf(plan).toSorted())
  },
)

test('shardOfPlan(): keeps every phase at its place, and lives whole', () => {
  const part = shardOfPlan(plan, { number: 2, of: 3 })
  expect(part.phases.map(({ name }) => name)).toEqual(plan.phases.map(({ name }) => name))
  const lives = part.phases.map(({ units }) =>
    units.filter(({ root }) => root === 'buyer').map(({ from }) => from),
  )
  expect(new Set(lives.filter(({ length }) => length > 0).map(String)).size).toBe(1)
})
