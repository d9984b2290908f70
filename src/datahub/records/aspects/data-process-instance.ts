import type { Urn } from '../urn.ts'
import type { AuditStamp, CustomProperties } from './audit-stamp.ts'
import type { Edge } from './edge.ts'
import type { TimeSeriesAspect } from './time-series.ts'

/** One run of a job. */
export interface DataProcessInstanceProperties {
  readonly customProperties?: CustomProperties
  readonly externalUrl?: string
  readonly name: string
  readonly type?: 'BATCH_SCHEDULED' | 'BATCH_AD_HOC' | 'STREAMING'
  readonly created: AuditStamp
}

/** Which job a run is of, and which runs went before. */
export interface DataProcessInstanceRelationships {
  readonly parentTemplate?: Urn<'dataFlow' | 'dataJob'>
  readonly parentInstance?: Urn<'dataProcessInstance'>
  readonly upstreamInstances: readonly Urn<'dataProcessInstance'>[]
}

/** What a run read. */
export interface DataProcessInstanceInput {
  readonly inputs: readonly Urn<'dataset'>[]
  readonly inputEdges?: readonly Edge<'dataset'>[]
}

/** What a run wrote. */
export interface DataProcessInstanceOutput {
  readonly outputs: readonly Urn<'dataset'>[]
  readonly outputEdges?: readonly Edge<'dataset'>[]
}

/** The start or the end of a run. */
export interface DataProcessInstanceRunEvent extends TimeSeriesAspect {
  readonly externalUrl?: string
  readonly status: 'STARTED' | 'COMPLETE'
  readonly attempt?: number
  readonly result?: {
    readonly type: 'SUCCESS' | 'FAILURE' | 'SKIPPED' | 'UP_FOR_RETRY'
    readonly nativeResultType: string
  }
  readonly durationMillis?: number
}
