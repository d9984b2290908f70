import { beforeAll, describe, expect, test } from 'vitest'
import type { EstateObservations } from '../../../src/core/estate/observations.ts'
import { gatherBank } from '../../../src/services/datahub/gather-estate.ts'
import type { PlantedFault } from '../../../src/services/datahub/landing/plant-faults.ts'
import { healFeeds, prepareFeeds } from '../../../src/services/datahub/landing/prepare-feeds.ts'
import { verifyDataset } from '../../../src/services/seed/verify-dataset.ts'
import { isKept } from '../../../src/services/seed/verify-document.ts'
import { queryRows, runSeed, smallBank } from '../seed/run-seed.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()
await runSeed(target, { ...smallBank, scale: 0.1 })
const wish = { target, layout: undefined, isProductionAllowed: false }

async function observe(): Promise<EstateObservations> {
  const { estate } = await gatherBank({ target, layout: undefined, asOf: undefined })
  return estate.observations as EstateObservations
}

/** What `dhub seed verify` finds wrong. */
async function verify(): Promise<readonly unknown[]> {
  const verifying = verifyDataset({ domain: 'bank', workers: 0 }, target)
  for (;;) {
    const step = await verifying.next()
    if (step.done === true) return step.value.checks.filter((check) => !isKept(check))
  }
}

/** Assertions whose newest result is that they are broken. */
const broken = ({ assertions }: EstateObservations) =>
  assertions.filter(({ results }) => results.at(-1)?.isKept === false).map(({ id }) => id)

const open = ({ incidents }: EstateObservations) =>
  incidents.filter(({ resolved }) => resolved === null).map(({ assertion }) => `${assertion}`)

describe('feeds as the plan has them', () => {
  let observed: EstateObservations
  beforeAll(async () => {
    await prepareFeeds(wish, false)
    observed = await observe()
  })

  test('are made where there are none, and left alone when they are there', async () => {
    const lines = await queryRows<{ lines: number }>(
      target,
      'select count(*)::int as lines from landing.payment_postings',
    )
    expect(lines[0]?.lines).toBeGreaterThan(100)
    expect((await prepareFeeds(wish, false)).made).toBeUndefined()
  })

  test('keep 20 promises or more of every kind, with 14 results or more each', () => {
    expect(observed.assertions.length).toBeGreaterThanOrEqual(20)
    expect(Math.min(...observed.assertions.map(({ results }) => results.length))).toBeGreaterThanOrEqual(14)
    const kinds = new Set(observed.assertions.map(({ kind }) => kind))
    expect([...kinds].toSorted()).toEqual(['column', 'freshness', 'schema', 'sql', 'volume'])
    expect(broken(observed)).toEqual([])
  })

  test('have had incidents, all resolved', () => {
    expect(observed.incidents.length).toBeGreaterThanOrEqual(3)
    expect(open(observed)).toEqual([])
    expect(observed.incidents.every(({ raised, resolved }) => (resolved?.at ?? 0) > raised)).toBe(true)
  })

  test('stand behind contracts of assertions that are there', () => {
    const ids = new Set(observed.assertions.map(({ id }) => id))
    expect(observed.contracts.length).toBeGreaterThanOrEqual(3)
    expect(observed.contracts.flatMap(({ assertions }) => assertions).every((id) => ids.has(id))).toBe(true)
  })
})

describe('--incidents', () => {
  let planted: readonly PlantedFault[]
  let observed: EstateObservations
  beforeAll(async () => {
    planted = (await prepareFeeds(wish, true)).planted ?? []
    observed = await observe()
  })

  test('plants five kinds of defects', () => {
    expect(planted.map(({ kind }) => kind).toSorted()).toEqual([
      'broken reference',
      'drift',
      'duplicates',
      'late data',
      'nulls',
    ])
  })

  test('breaks exactly the assertions that the ground truth names, and each raises an incident', () => {
    const named = planted.map(({ assertion }) => assertion).toSorted()
    expect(broken(observed).toSorted()).toEqual(named)
    expect(open(observed).toSorted()).toEqual(named)
  })

  test('leaves the six systems as they are', async () => {
    expect(await verify()).toEqual([])
  })

  test('is undone by heal, to the last line', async () => {
    const made = await healFeeds(wish)
    const again = await healFeeds(wish)
    expect(again).toEqual(made)
    expect(broken(await observe())).toEqual([])
    expect(await verify()).toEqual([])
  })
})
