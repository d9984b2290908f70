import { expect, test } from 'vitest'
import { estimatePlan } from '../../../src/generation/estimate-plan.ts'
import { makePlan } from '../../../src/generation/make-plan.ts'
import { shop, shopIdentity } from '../../shop/shop.ts'

test('estimatePlan() is exact for few roots', () => {
  const plan = makePlan(shop, shopIdentity(40), { layout: 'schemas' })
  const estimates = estimatePlan(plan, shop.livesOf(plan.identity))
  expect(estimates.map(({ table, rows, isExact }) => [table, rows, isExact])).toEqual([
    ['buyers', 40, true],
    ['shelves', 5, true],
    ['orders', 60, true],
  ])
  expect(estimates.every(({ bytes, rows }) => bytes > rows * 10)).toBe(true)
})

test('estimatePlan() comes close for many roots, and exactly where a root always brings the same', () => {
  const plan = makePlan(shop, shopIdentity(100_000), { layout: 'schemas' })
  const estimates = estimatePlan(plan, shop.livesOf(plan.identity))
  const [buyers, shelves, orders] = estimates
  expect(buyers).toMatchObject({ rows: 100_000, isExact: false })
  expect(shelves).toMatchObject({ rows: 5, isExact: true })
  expect(orders?.rows).toBeGreaterThan(140_000)
  expect(orders?.rows).toBeLessThan(160_000)
})
