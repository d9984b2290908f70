import type { Fabric } from '../place.ts'
import type { Urn } from '../urn.ts'
import type { CustomProperties, TimeStamp } from './audit-stamp.ts'
import type { Edge } from './edge.ts'
import type { FineGrainedLineage } from './lineage.ts'
import type { QueryStatement } from './query.ts'

/** A pipeline: a group of jobs. */
export interface DataFlowInfo {
  readonly customProperties?: CustomProperties
  readonly externalUrl?: string
  readonly name: string
  readonly description?: string
  readonly project?: string
  readonly created?: TimeStamp
  readonly lastModified?: TimeStamp
  readonly env?: Fabric
}

/** A job: a step of a pipeline, or a stored procedure. */
export interface DataJobInfo {
  readonly customProperties?: CustomProperties
  readonly externalUrl?: string
  readonly name: string
  readonly description?: string
  readonly type: { readonly string: string }
  readonly flowUrn?: Urn<'dataFlow'>
  readonly created?: TimeStamp
  readonly lastModified?: TimeStamp
  readonly env?: Fabric
}

/** What a job reads and writes. New records name datasets by edges; the plain lists are for older readers. */
export interface DataJobInputOutput {
  readonly inputDatasets: readonly Urn<'dataset'>[]
  readonly inputDatasetEdges?: readonly Edge<'dataset'>[]
  readonly outputDatasets: readonly Urn<'dataset'>[]
  readonly outputDatasetEdges?: readonly Edge<'dataset'>[]
  readonly inputDatajobs?: readonly Urn<'dataJob'>[]
  readonly inputDatajobEdges?: readonly Edge<'dataJob'>[]
  readonly inputDatasetFields?: readonly Urn<'schemaField'>[]
  readonly outputDatasetFields?: readonly Urn<'schemaField'>[]
  readonly fineGrainedLineages?: readonly FineGrainedLineage[]
}

/** The code of a job. */
export interface DataTransformLogic {
  readonly transforms: readonly { readonly queryStatement?: QueryStatement }[]
}
