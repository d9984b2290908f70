import type { EstateStructure } from '../../src/core/estate/structure.ts'
import { defaultIdentity } from '../../src/datahub/catalogue-identity.ts'
import { estateChapters } from '../../src/datahub/estate-chapters.ts'
import { omit } from './omit.ts'
import type { ExtractedRecord } from './read-extraction.ts'

type Aspect = Readonly<Record<string, unknown>>
/** Aspects by the URN and name that they go by. */
export type StructuralRecords = ReadonlyMap<string, Aspect>
type Upstreams = readonly { readonly dataset: string; readonly query: string; readonly type: string }[]
type Columns = readonly Readonly<Record<string, unknown>>[]

/** Aspects that the transformers of a recipe and its profiler make: the business layer and what was measured. */
const notStructure = new Set(['datasetProfile', 'domains', 'globalTags', 'ownership', 'tagKey'])

/** What only dhub tells: the server by name, comments of schemas, references between databases. */
export const ownAspects = [
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
    fields: (fields as Columns).map((field) => omit(field, 'globalTags', 'glossaryTerms')),
  }),
  // The source calls no view materialized; dhub says what is true.
  viewProperties: (aspect) => omit(aspect, 'materialized'),
  upstreamLineage: ({ upstreams, fineGrainedLineages }) => ({
    upstreams: (upstreams as Upstreams).map(({ dataset, query, type }) => ({ dataset, query, type })),
    columns: columnsOf(fineGrainedLineages as Columns),
  }),
  dataJobInputOutput: ({ fineGrainedLineages, ...rest }) => ({
    ...rest,
    columns: columnsOf(fineGrainedLineages as Columns),
  }),
  // The text is laid out anew by DataHub's parser.
  queryProperties: (aspect) => omit(aspect, 'statement', 'lastModified'),
}

const columnsOf = (lineages: Columns = []) =>
  lineages
    .map((lineage) => ({
      ...omit(lineage, 'confidenceScore', 'transformOperation'),
      upstreams: (lineage.upstreams as string[]).toSorted(),
    }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

function structural(
  records: Iterable<readonly [urn: string, name: string, aspect: Aspect]>,
): StructuralRecords {
  const kept = [...records].filter(([, name]) => !notStructure.has(name))
  return new Map(
    kept.map(([urn, name, aspect]) => [`${urn} ${name}`, (without[name]?.(aspect) ?? aspect) as Aspect]),
  )
}

/** The structure that DataHub's own source extracted. */
export function extractedStructure(records: readonly ExtractedRecord[]): StructuralRecords {
  return structural(records.map(({ entityUrn, aspectName, aspect }) => [entityUrn, aspectName, aspect]))
}

/** The structure that dhub emits. */
export async function emittedStructure(structure: EstateStructure): Promise<StructuralRecords> {
  const place = { platform: 'postgres', instance: defaultIdentity.platformInstance, env: defaultIdentity.env }
  const records: [urn: string, name: string, aspect: Aspect][] = []
  for (const chapter of estateChapters({ structure }, { place, at: 0 })) {
    for await (const { entityUrn, aspectName, aspect } of chapter.records)
      records.push([entityUrn, aspectName, { ...aspect.json }])
  }
  return structural(records)
}

/** The kind of entity and the aspect of a key. */
export const kindOf = (key: string) => {
  const [urn = '', name] = key.split(/ (?=[A-Za-z0-9]+$)/)
  return `${urn.split(':')[2]} ${name}`
}
