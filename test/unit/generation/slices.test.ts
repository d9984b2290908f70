import { expect, test } from 'vitest'
import { phaseOf } from '../../../src/core/plan.ts'
import { generateSlice } from '../../../src/generation/generate-slice.ts'
import { generateUnit } from '../../../src/generation/generate-unit.ts'
import { makePlan } from '../../../src/generation/make-plan.ts'
import { slicesOf } from '../../../src/generation/slices.ts'
import { shop, shopIdentity } from '../../shop/shop.ts'

const identity = shopIdentity(30)
const plan = makePlan(shop, identity, { layout: 'schemas', rootsPerUnit: 15 })
const units = plan.phases.flatMap((phase) => phase.units)

test('slicesOf() puts units over the same roots together, in the order of phases, and loses none', () => {
  const slices = slicesOf(units)
  expect(slices.map((slice) => slice.map(({ phase, root, from }) => `${phase} ${root} ${from}`))).toEqual([
    ['0 buyer 0', '1 buyer 0'],
    ['0 buyer 15', '1 buyer 15'],
    ['0 shop 0'],
  ])
  expect(new Set(slices.flat())).toEqual(new Set(units))
})

test('generateSlice() makes every unit as it is made alone, and each life once', () => {
  const lifeOf = shop.livesOf(identity)
  let lives = 0
  const counted = (root: string, index: number) => {
    lives++
    return lifeOf(root, index)
  }
  const made = slicesOf(units).flatMap((slice) => generateSlice(plan, slice, counted))
  expect(made).toEqual(
    slicesOf(units)
      .flat()
      .map((unit) => generateUnit(phaseOf(plan, unit), unit, lifeOf)),
  )
  expect(lives).toBe(31)
})
