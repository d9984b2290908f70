import type { Urn } from '../urn.ts'
import type { AuditStamp, CustomProperties } from './audit-stamp.ts'
import type { TimeSeriesAspect } from './time-series.ts'

/** SQL. */
export interface QueryStatement {
  readonly value: string
  readonly language?: 'SQL' | 'UNKNOWN'
}

/** A query that somebody runs. */
export interface QueryProperties {
  readonly customProperties?: CustomProperties
  readonly statement: QueryStatement
  readonly source: 'MANUAL' | 'SYSTEM'
  readonly name?: string
  readonly description?: string
  readonly created: AuditStamp
  readonly lastModified: AuditStamp
  /** What the query was taken from, such as a view. */
  readonly origin?: Urn
}

/** The datasets and columns that a query is about. */
export interface QuerySubjects {
  readonly subjects: readonly { readonly entity: Urn<'dataset' | 'schemaField'> }[]
}

/** How often a query ran in a window of time. */
export interface QueryUsageStatistics extends TimeSeriesAspect {
  readonly queryCount?: number
  readonly queryCost?: number
  readonly lastExecutedAt?: number
  readonly uniqueUserCount?: number
  readonly userCounts?: readonly {
    readonly user: Urn<'corpuser'>
    readonly count: number
    readonly userEmail?: string
  }[]
}
