import { describe, expect, test } from 'vitest'
import type { Layout } from '../../src/core/dataset.ts'
import { defaultIdentity } from '../../src/datahub/catalogue-identity.ts'
import { estateChapters } from '../../src/datahub/estate-chapters.ts'
import { gatherBank } from '../../src/services/datahub/gather-estate.ts'
import { isDatahubMissing, skippedWithoutDatahub } from './datahub-program.ts'
import { realIngestion } from './real-ingestion.ts'

type Aspect = Readonly<Record<string, unknown>>
type Records = ReadonlyMap<string, Aspect>
type Upstreams = readonly { readonly dataset: string; readonly query: string; readonly type: string }[]
type Columns = readonly Readonly<Record<string, unknown>>[]

/** Aspects that the transformers of a recipe and its profiler make: the business layer and what was measured. */
const notStructure = new Set(['datasetProfile', 'domains', 'globalTags', 'ownership', 'tagKey'])

/** What only dhub tells: the server by name, comments of schemas, references between databases. */
const ownAspects = [
  'dataPlatformInstance dataPlatformInstanceProperties',
  'dataPlatformInstance status',
  'container editableContainerProperties',
  'erModelRelationship erModelRelationshipProperties',
  'erModelRelationship status',
]

/** Everything of an aspect counts, but for these: what DataHub writes anew each time, or in words of its own parser. */
const without: Readonly<Record<string, (aspect: Aspect) => unknown>> = {
  // Tags and terms of columns are the transformers'.
  schemaMetadata: ({ fields, ...rest }) => ({
    ...rest,
    fields: (fields as Columns).map(({ globalTags, glossaryTerms, ...field }) => field),
  }),
  // The source calls no view materialized; dhub says what is true.
  viewProperties: ({ materialized, ...rest }) => rest,
  upstreamLineage: ({ upstreams, fineGrainedLineages }) => ({
    upstreams: (upstreams as Upstreams).map(({ dataset, query, type }) => ({ dataset, query, type })),
    columns: columnsOf(fineGrainedLineages as Columns),
  }),
  dataJobInputOutput: ({ fineGrainedLineages, ...rest }) => ({
    ...rest,
    columns: columnsOf(fineGrainedLineages as Columns),
  }),
  // The text is laid out anew by DataHub's parser.
  queryProperties: ({ statement, lastModified, ...rest }) => rest,
}

const columnsOf = (lineages: Columns = []) =>
  lineages
    .map(({ confidenceScore, transformOperation, upstreams, ...rest }) => ({
      ...rest,
      upstreams: (upstreams as string[]).toSorted(),
    }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

function structural(records: Iterable<readonly [urn: string, name: string, aspect: Aspect]>): Records {
  const kept = [...records].filter(([, name]) => !notStructure.has(name))
  return new Map(
    kept.map(([urn, name, aspect]) => [`${urn} ${name}`, (without[name]?.(aspect) ?? aspect) as Aspect]),
  )
}

async function extracted(layout: Layout): Promise<Records> {
  const { recordsOf } = await realIngestion(layout)
  return structural(recordsOf().map(({ entityUrn, aspectName, aspect }) => [entityUrn, aspectName, aspect]))
}

async function emitted(layout: Layout): Promise<Records> {
  const { target } = await realIngestion(layout)
  const { estate, at } = await gatherBank({ target, layout, asOf: undefined })
  const place = { platform: 'postgres', instance: defaultIdentity.platformInstance, env: defaultIdentity.env }
  const structure = { structure: estate.structure }
  const records = []
  for (const chapter of estateChapters(structure, { place, at })) {
    for await (const { entityUrn, aspectName, aspect } of chapter.records)
      records.push([entityUrn, aspectName, aspect.json as unknown as Aspect] as const)
  }
  return structural(records)
}

const kindOf = (key: string) => {
  const [urn = '', name] = key.split(/ (?=[A-Za-z0-9]+$)/)
  return `${urn.split(':')[2]} ${name}`
}

describe.skipIf(isDatahubMissing)(
  `the pack beside what DataHub's own source extracts ${skippedWithoutDatahub}`,
  () => {
    describe.each<Layout>(['schemas', 'databases'])('layout %s', (layout) => {
      test('says of every database, schema, table, view, query and procedure the very same', async () => {
        const [theirs, ours] = [await extracted(layout), await emitted(layout)]
        const shared = [...ours].filter(([key]) => !ownAspects.includes(kindOf(key)))
        expect(Object.fromEntries(shared.toSorted())).toEqual(Object.fromEntries([...theirs].toSorted()))
        expect(theirs.size).toBeGreaterThan(350)
      })

      test('adds nothing but what it is known to add', async () => {
        const [theirs, ours] = [await extracted(layout), await emitted(layout)]
        const added = [...ours.keys()].filter((key) => !theirs.has(key)).map(kindOf)
        expect([...new Set(added)].filter((kind) => !ownAspects.includes(kind))).toEqual([])
        const isBetween = added.includes('erModelRelationship erModelRelationshipProperties')
        expect(isBetween).toBe(layout === 'databases')
      })
    })
  },
)
