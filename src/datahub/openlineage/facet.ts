/** Who says it, as OpenLineage asks: any URI. */
export const PRODUCER = 'urn:dhub:emit'

const SPEC = 'https://openlineage.io/spec'

/** Facets that dhub writes, and the version of their schema that it writes them by. */
const FACETS = {
  columnLineage: '1-2-0/ColumnLineageDatasetFacet',
  dataQualityAssertions: '1-0-1/DataQualityAssertionsDatasetFacet',
  dataSource: '1-0-1/DatasourceDatasetFacet',
  documentation: '1-0-1/DocumentationDatasetFacet',
  jobDocumentation: '1-0-1/DocumentationJobFacet',
  errorMessage: '1-0-1/ErrorMessageRunFacet',
  jobType: '2-0-3/JobTypeJobFacet',
  nominalTime: '1-0-1/NominalTimeRunFacet',
  outputStatistics: '1-0-2/OutputStatisticsOutputDatasetFacet',
  ownership: '1-0-1/OwnershipDatasetFacet',
  jobOwnership: '1-0-1/OwnershipJobFacet',
  parent: '1-0-1/ParentRunFacet',
  schema: '1-1-1/SchemaDatasetFacet',
  sql: '1-0-1/SQLJobFacet',
} as const

/** A part of an event that describes one thing, with where its schema is told. */
export type Facet = Readonly<Record<string, unknown>> & {
  readonly _producer: string
  readonly _schemaURL: string
}

export function facet(kind: keyof typeof FACETS, fields: Readonly<Record<string, unknown>>): Facet {
  const path = FACETS[kind]
  const name = path.slice(path.indexOf('/') + 1)
  return { _producer: PRODUCER, _schemaURL: `${SPEC}/facets/${path}.json#/$defs/${name}`, ...fields }
}

/** The schema of an event of version 2-0-2. */
export const eventSchema = (kind: 'RunEvent' | 'JobEvent' | 'DatasetEvent'): string =>
  `${SPEC}/2-0-2/OpenLineage.json#/$defs/${kind}`
