import type { Urn } from '../urn.ts'
import type { ChangeAuditStamps, CustomProperties } from './audit-stamp.ts'
import type { Edge } from './edge.ts'
import type { TimeSeriesAspect } from './time-series.ts'

/** A chart and the datasets that it draws from. */
export interface ChartInfo {
  readonly customProperties?: CustomProperties
  readonly externalUrl?: string
  readonly title: string
  readonly description: string
  readonly lastModified: ChangeAuditStamps
  readonly chartUrl?: string
  readonly inputs?: readonly { readonly string: Urn<'dataset'> }[]
  readonly inputEdges?: readonly Edge<'dataset'>[]
  readonly type?:
    | 'BAR'
    | 'PIE'
    | 'SCATTER'
    | 'TABLE'
    | 'TEXT'
    | 'LINE'
    | 'AREA'
    | 'HISTOGRAM'
    | 'BOX_PLOT'
    | 'WORD_CLOUD'
    | 'COHORT'
  readonly access?: 'PUBLIC' | 'PRIVATE'
  readonly lastRefreshed?: number
}

/** A dashboard and its charts. */
export interface DashboardInfo {
  readonly customProperties?: CustomProperties
  readonly externalUrl?: string
  readonly title: string
  readonly description: string
  readonly charts?: readonly Urn<'chart'>[]
  readonly chartEdges?: readonly Edge<'chart'>[]
  readonly datasets?: readonly Urn<'dataset'>[]
  readonly datasetEdges?: readonly Edge<'dataset'>[]
  readonly dashboards?: readonly Edge<'dashboard'>[]
  readonly lastModified: ChangeAuditStamps
  readonly dashboardUrl?: string
  readonly access?: 'PUBLIC' | 'PRIVATE'
  readonly lastRefreshed?: number
}

/** How a chart was looked at in a window of time. */
export interface ChartUsageStatistics extends TimeSeriesAspect {
  readonly viewsCount?: number
  readonly uniqueUserCount?: number
  readonly userCounts?: readonly { readonly user: Urn<'corpuser'>; readonly viewsCount?: number }[]
}

/** How a dashboard was looked at in a window of time. */
export interface DashboardUsageStatistics extends TimeSeriesAspect {
  readonly viewsCount?: number
  readonly executionsCount?: number
  readonly uniqueUserCount?: number
  readonly userCounts?: readonly {
    readonly user: Urn<'corpuser'>
    readonly viewsCount?: number
    readonly executionsCount?: number
    readonly usageCount?: number
    readonly userEmail?: string
  }[]
  readonly favoritesCount?: number
  readonly lastViewedAt?: number
}
