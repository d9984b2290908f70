import type { Urn } from '../urn.ts'
import type { CustomProperties } from './audit-stamp.ts'
import type { TimeSeriesAspect } from './time-series.ts'

/** A change of a dataset's rows; it says when the dataset was last updated. */
export interface Operation extends TimeSeriesAspect {
  readonly actor?: Urn<'corpuser'>
  readonly operationType: 'INSERT' | 'UPDATE' | 'DELETE' | 'CREATE' | 'ALTER' | 'DROP' | 'CUSTOM' | 'UNKNOWN'
  readonly customOperationType?: string
  readonly numAffectedRows?: number
  readonly affectedDatasets?: readonly Urn<'dataset'>[]
  readonly sourceType?: 'DATA_PROCESS' | 'DATA_PLATFORM'
  readonly customProperties?: CustomProperties
  readonly lastUpdatedTimestamp: number
  readonly queries?: readonly Urn<'query'>[]
}

/** Who queried a dataset in a window of time, a day from midnight UTC. */
export interface DatasetUsageStatistics extends TimeSeriesAspect {
  readonly uniqueUserCount?: number
  readonly totalSqlQueries?: number
  readonly topSqlQueries?: readonly string[]
  readonly userCounts?: readonly {
    readonly user: Urn<'corpuser'>
    readonly count: number
    readonly userEmail?: string
  }[]
  readonly fieldCounts?: readonly { readonly fieldPath: string; readonly count: number }[]
}
