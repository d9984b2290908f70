import type { Urn } from '../urn.ts'
import type { AuditStamp } from './audit-stamp.ts'

/** What a dataset is made from. */
export interface UpstreamLineage {
  readonly upstreams: readonly {
    readonly auditStamp?: AuditStamp
    readonly created?: AuditStamp
    readonly dataset: Urn<'dataset'>
    readonly type: 'COPY' | 'TRANSFORMED' | 'VIEW'
    readonly properties?: Readonly<Record<string, string>>
    readonly query?: Urn<'query'>
  }[]
  readonly fineGrainedLineages?: readonly FineGrainedLineage[]
}

/** Which columns come from which. */
export interface FineGrainedLineage {
  readonly upstreamType: 'FIELD_SET' | 'DATASET' | 'NONE'
  readonly upstreams?: readonly Urn<'schemaField' | 'dataset'>[]
  readonly downstreamType: 'FIELD' | 'FIELD_SET'
  readonly downstreams?: readonly Urn<'schemaField'>[]
  readonly transformOperation?: string
  /** From 0 to 1; 1 when left out. */
  readonly confidenceScore?: number
  readonly query?: Urn<'query'>
}
