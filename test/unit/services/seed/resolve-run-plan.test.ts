import { describe, expect, test } from 'vitest'
import { fixedClock } from '../../../../src/core/clock.ts'
import type { RunPlan } from '../../../../src/runs/run-record.ts'
import { comparePlans, describeDifferences } from '../../../../src/services/seed/compare-plans.ts'
import { resolveRunPlan } from '../../../../src/services/seed/resolve-run-plan.ts'
import { shop } from '../../../shop/shop.ts'

const clock = fixedClock(20_000 * 86_400_000)
const resolve = (request: Parameters<typeof resolveRunPlan>[1], recorded?: RunPlan) =>
  resolveRunPlan(shop, request, recorded, clock)

describe('resolveRunPlan()', () => {
  test('takes the defaults where nothing is given or recorded: scale 1, seed 42, today', () => {
    expect(resolve({})).toEqual({
      identity: {
        domain: 'shop',
        version: 1,
        seed: 42,
        asOf: 20_000,
        scale: 1,
        roots: { shop: 1, buyer: 100 },
      },
      layout: 'schemas',
      schemas: ['people', 'sales'],
      rootsPerUnit: 128,
    })
  })

  test('takes what is recorded before the defaults, and what is given before that', () => {
    const recorded = resolve({
      seed: 7,
      scale: 3,
      asOf: 10,
      layout: 'databases',
      only: ['people'],
      rootsPerUnit: 9,
    })
    expect(resolve({}, recorded)).toEqual(recorded)
    expect(resolve({ seed: 8 }, recorded)).toEqual({
      ...recorded,
      identity: { ...recorded.identity, seed: 8 },
    })
  })

  test('keeps counts that were given, whatever the scale is later, unless they are given anew', () => {
    const recorded = resolve({ scale: 2, roots: { buyer: 33 } })
    expect(resolve({ scale: 5 }, recorded).identity.roots).toEqual({ shop: 1, buyer: 33 })
    expect(resolve({ roots: { buyer: 44 } }, recorded).identity.roots).toEqual({ shop: 1, buyer: 44 })
    const implied = resolve({ scale: 2 })
    expect(resolve({ scale: 5 }, implied).identity.roots).toEqual({ shop: 1, buyer: 500 })
  })
})

describe('comparePlans()', () => {
  const plan = resolve({ scale: 2, only: ['sales'] })

  test('finds nothing between equal plans, nor when only some of the schemas are asked for', () => {
    expect(comparePlans(plan, { ...plan, schemas: ['people'], rootsPerUnit: 1 })).toEqual([])
  })

  test('names everything that differs, as found and as wanted', () => {
    const wanted = resolve({ scale: 3, seed: 1, asOf: 20_001, layout: 'databases' })
    expect(describeDifferences(comparePlans({ ...plan, schemas: ['people'] }, wanted))).toBe(
      'seed 42 instead of 1, as-of 2024-10-04 instead of 2024-10-05, scale 2 instead of 3, layout schemas instead of databases, buyers 200 instead of 300, schemas people instead of people, sales',
    )
  })
})
