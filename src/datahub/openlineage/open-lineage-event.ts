import type { Facet } from './facet.ts'

export type Facets = Readonly<Record<string, Facet>>

/** A dataset as events speak of it. */
export interface EventDataset {
  /** The server: `postgres://host:port`. */
  readonly namespace: string
  /** `database.schema.table`. */
  readonly name: string
  readonly facets?: Facets
  readonly inputFacets?: Facets
  readonly outputFacets?: Facets
}

export interface EventJob {
  readonly namespace: string
  readonly name: string
  readonly facets?: Facets
}

interface EventFrame {
  /** ISO 8601, UTC. */
  readonly eventTime: string
  readonly producer: string
  readonly schemaURL: string
}

/** What a dataset is. */
export interface DatasetEvent extends EventFrame {
  readonly dataset: EventDataset
}

/** What a job reads and writes, whenever it runs. */
export interface JobEvent extends EventFrame {
  readonly job: EventJob
  readonly inputs: readonly EventDataset[]
  readonly outputs: readonly EventDataset[]
}

/** A job that starts or ends. */
export interface RunEvent extends JobEvent {
  readonly eventType: 'START' | 'COMPLETE' | 'FAIL'
  readonly run: { readonly runId: string; readonly facets?: Facets }
}

/** An event of OpenLineage 2-0-2. */
export type OpenLineageEvent = DatasetEvent | JobEvent | RunEvent
