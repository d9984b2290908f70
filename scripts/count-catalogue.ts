import type { PackRecord } from '../src/datahub/pack/pack-record.ts'
import type { MetadataRecord } from '../src/datahub/records/metadata-record.ts'

/** How much there is of something in the pack that DataHub loads as its sample, and in ours. */
export interface CatalogueCount {
  readonly what: string
  readonly showcase: number
  readonly ours: number
}

/** What DataHub's sample `showcase-ecommerce` holds, counted in its files as of August 2026. */
const showcase = {
  datasets: 67,
  columns: 816,
  'columns of primary keys': 0,
  'foreign keys': 0,
  'columns described': 175,
  'datasets with upstreams': 55,
  'column-level edges': 835,
  'glossary terms': 10,
  domains: 6,
  'data products': 5,
  'structured properties': 5,
  charts: 12,
  dashboards: 3,
  'custom kinds of ownership': 0,
  'runs of jobs': 0,
  queries: 0,
  'datasets with a profile': 0,
  'datasets with usage': 0,
  'datasets with operations': 0,
  assertions: 0,
  'results of assertions': 0,
  'data contracts': 0,
  incidents: 0,
} as const

/** Every figure that is known of the sample, of a pack of ours. */
export function countCatalogue(pack: readonly PackRecord[]): readonly CatalogueCount[] {
  const records = pack.map(({ value }) => value as MetadataRecord)
  const entities = (aspect: string) =>
    new Set(records.filter(({ aspectName }) => aspectName === aspect).map(({ entityUrn }) => entityUrn)).size
  const events = (aspect: string) => records.filter(({ aspectName }) => aspectName === aspect).length
  const columns = fieldsOf(records)
  const ours: Readonly<Record<keyof typeof showcase, number>> = {
    datasets: entities('schemaMetadata'),
    columns: columns.length,
    'columns of primary keys': columns.filter(({ isKey }) => isKey).length,
    'foreign keys': valuesOf(records, 'schemaMetadata').flatMap(({ foreignKeys }) => objectsIn(foreignKeys))
      .length,
    'columns described': columns.filter(({ isDescribed }) => isDescribed).length,
    'datasets with upstreams': datasetsWithUpstreams(records),
    'column-level edges': columnEdges(records),
    'glossary terms': entities('glossaryTermInfo'),
    domains: entities('domainProperties'),
    'data products': entities('dataProductProperties'),
    'structured properties': entities('propertyDefinition'),
    charts: entities('chartInfo'),
    dashboards: entities('dashboardInfo'),
    'custom kinds of ownership': entities('ownershipTypeInfo'),
    'runs of jobs': entities('dataProcessInstanceProperties'),
    queries: entities('queryProperties'),
    'datasets with a profile': entities('datasetProfile'),
    'datasets with usage': entities('datasetUsageStatistics'),
    'datasets with operations': entities('operation'),
    assertions: entities('assertionInfo'),
    'results of assertions': events('assertionRunEvent'),
    'data contracts': entities('dataContractProperties'),
    incidents: entities('incidentInfo'),
  }
  return Object.entries(showcase).map(([what, theirs]) => ({
    what,
    showcase: theirs,
    ours: ours[what as keyof typeof showcase],
  }))
}

/** The figures as a page of the documentation. */
export function countsPage(counts: readonly CatalogueCount[]): string {
  const rows = counts.map(({ what, showcase: theirs, ours }) => `| ${what} | ${theirs} | ${ours} |`)
  return `# What is in the pack

The pack of the bank at scale 1 with seed 42 beside \`showcase-ecommerce\`, the sample that DataHub's own quickstart
loads. Written by \`node scripts/catalogue-counts.ts <pack>\`; a test holds these figures to a pack that it makes.

A column-level edge leads from one column to another in a view or a job; columns that charts show are not counted. A
dataset has upstreams by its own lineage or as what a job writes.

| what | showcase-ecommerce | the bank |
| --- | ---: | ---: |
${rows.join('\n')}
`
}

type Json = Readonly<Record<string, unknown>>

function valuesOf(records: readonly MetadataRecord[], aspect: string): readonly Json[] {
  return records.filter(({ aspectName }) => aspectName === aspect).map((record) => jsonOf(record))
}

function jsonOf({ aspect }: MetadataRecord): Json {
  return aspect.json as unknown as Json
}

const objectsIn = (list: unknown): readonly Json[] => (Array.isArray(list) ? (list as readonly Json[]) : [])

function fieldsOf(records: readonly MetadataRecord[]) {
  const said = new Set(
    records
      .filter(({ aspectName }) => aspectName === 'editableSchemaMetadata')
      .flatMap((record) =>
        objectsIn(jsonOf(record).editableSchemaFieldInfo)
          .filter(({ description }) => isText(description))
          .map(({ fieldPath }) => `${record.entityUrn} ${String(fieldPath)}`),
      ),
  )
  return records
    .filter(({ aspectName }) => aspectName === 'schemaMetadata')
    .flatMap((record) =>
      objectsIn(jsonOf(record).fields).map(({ fieldPath, description, isPartOfKey }) => ({
        isKey: isPartOfKey === true,
        isDescribed: isText(description) || said.has(`${record.entityUrn} ${String(fieldPath)}`),
      })),
    )
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

function datasetsWithUpstreams(records: readonly MetadataRecord[]): number {
  const own = records
    .filter(({ aspectName }) => aspectName === 'upstreamLineage')
    .map(({ entityUrn }) => entityUrn)
  const written = valuesOf(records, 'dataJobInputOutput').flatMap(
    ({ outputDatasets, outputDatasetEdges }) => [
      ...(outputDatasets as readonly string[]),
      ...objectsIn(outputDatasetEdges).map(({ destinationUrn }) => String(destinationUrn)),
    ],
  )
  return new Set<string>([...own, ...written]).size
}

function columnEdges(records: readonly MetadataRecord[]): number {
  const edges = records.flatMap((record) => objectsIn(jsonOf(record).fineGrainedLineages))
  return edges.reduce((sum, { upstreams }) => sum + (upstreams as readonly string[]).length, 0)
}
