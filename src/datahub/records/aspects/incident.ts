import type { Urn } from '../urn.ts'
import type { AuditStamp } from './audit-stamp.ts'

/** Something that went wrong with data. */
export interface IncidentInfo {
  readonly type: 'FRESHNESS' | 'VOLUME' | 'FIELD' | 'SQL' | 'DATA_SCHEMA' | 'OPERATIONAL' | 'CUSTOM'
  readonly customType?: string
  readonly title?: string
  readonly description?: string
  readonly entities: readonly Urn<'dataset' | 'dataJob' | 'dataFlow' | 'dashboard' | 'chart'>[]
  /** From 0, critical, to 3, low. */
  readonly priority?: number
  readonly assignees?: readonly {
    readonly actor: Urn<'corpuser' | 'corpGroup'>
    readonly assignedAt: AuditStamp
  }[]
  readonly status: {
    readonly state: 'ACTIVE' | 'RESOLVED'
    readonly stage?: 'TRIAGE' | 'INVESTIGATION' | 'WORK_IN_PROGRESS' | 'FIXED' | 'NO_ACTION_REQUIRED'
    readonly message?: string
    readonly lastUpdated: AuditStamp
  }
  readonly source?: {
    readonly type: 'MANUAL' | 'ASSERTION_FAILURE'
    readonly sourceUrn?: Urn<'assertion'>
  }
  readonly startedAt?: number
  readonly created: AuditStamp
}
