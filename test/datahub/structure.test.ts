import { describe, expect, test } from 'vitest'
import type { Layout } from '../../src/core/dataset.ts'
import { gatherBank } from '../../src/services/datahub/gather-estate.ts'
import { isDatahubMissing, skippedWithoutDatahub } from './datahub-program.ts'
import { realIngestion } from './real-ingestion.ts'
import { emittedStructure, extractedStructure, kindOf, ownAspects } from './structural-records.ts'

async function bothOf(layout: Layout) {
  const { target, recordsOf } = await realIngestion(layout)
  const { estate } = await gatherBank({ target, layout, asOf: undefined })
  return [extractedStructure(recordsOf()), await emittedStructure(estate.structure)] as const
}

describe.skipIf(isDatahubMissing)(
  `the pack beside what DataHub's own source extracts ${skippedWithoutDatahub}`,
  () => {
    describe.each<Layout>(['schemas', 'databases'])('layout %s', (layout) => {
      test('says of every database, schema, table, view, query and procedure the very same', async () => {
        const [theirs, ours] = await bothOf(layout)
        const shared = [...ours].filter(([key]) => !ownAspects.includes(kindOf(key)))
        expect(Object.fromEntries(shared.toSorted())).toEqual(Object.fromEntries([...theirs].toSorted()))
        expect(theirs.size).toBeGreaterThan(350)
      })

      test('adds nothing but what it is known to add', async () => {
        const [theirs, ours] = await bothOf(layout)
        const added = [...ours.keys()].filter((key) => !theirs.has(key)).map(kindOf)
        expect([...new Set(added)].filter((kind) => !ownAspects.includes(kind))).toEqual([])
        const isBetween = added.includes('erModelRelationship erModelRelationshipProperties')
        expect(isBetween).toBe(layout === 'databases')
      })
    })
  },
)
