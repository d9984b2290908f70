import type {
  ActivityType,
  AmlCheckType,
  AuditAction,
  AuditEntity,
  DocumentType,
  KycStatus,
  RegulatoryTier,
  ReportStatus,
  RiskRating,
  ViolationStatus,
} from '../../lists.ts'
import type { Account, Posting } from '../contracts.ts'
import type { MonitoringRule } from './monitoring-rules.ts'

/** What compliance knows of one customer. Units as in `life/contracts.ts`; employees are numbers, -1 for none. */
export interface Oversight {
  /** Identity checks, the oldest first. */
  readonly kycRecords: readonly KycRecord[]
  /** Screenings, the oldest first. */
  readonly amlChecks: readonly AmlCheck[]
  readonly report: SuspiciousActivityReport | null
  /** The oldest first. */
  readonly violations: readonly Violation[]
  /** Who touched the customer's records, the oldest first. */
  readonly auditLog: readonly AuditEntry[]
}

export interface IdentityPaper {
  readonly type: DocumentType
  readonly number: string
  readonly expiryDay: number
}

/** One check of a customer's identity. */
export interface KycRecord {
  readonly id: string
  readonly day: number
  readonly status: KycStatus
  readonly paper: IdentityPaper
  /** -1 while the check is pending. */
  readonly officer: number
  /** Null for a check that was not passed. */
  readonly nextReviewDay: number | null
  readonly rating: RiskRating
}

/** One screening of a customer or of a posting. */
export interface AmlCheck {
  readonly id: string
  readonly second: number
  readonly type: AmlCheckType
  readonly transactionId: string | null
  readonly isFlagged: boolean
  readonly risk: RiskRating
  readonly result: string
  readonly reviewer: number
}

/** One posting, with the account it stands on. */
export interface AccountPosting {
  readonly account: Account
  readonly posting: Posting
}

export interface SuspiciousActivityReport {
  readonly id: string
  readonly account: Account
  readonly activity: ActivityType
  /** The rule whose violation gave rise to it. */
  readonly rule: MonitoringRule
  /** First and last day of the postings it is about. */
  readonly fromDay: number
  readonly untilDay: number
  readonly day: number
  readonly status: ReportStatus
  readonly filedDay: number | null
  readonly tier: RegulatoryTier
  readonly officer: number
  readonly postings: readonly Posting[]
  /** Sum of the postings' absolute amounts. */
  readonly cents: number
  readonly narrative: string
}

/** A rule that was broken, at the posting with which it was. */
export interface Violation extends AccountPosting {
  readonly id: string
  readonly rule: MonitoringRule
  readonly status: ViolationStatus
  readonly notes: string | null
  readonly resolver: number
  readonly resolvedDay: number | null
}

/** One entry of the audit log. */
export interface AuditEntry {
  readonly entity: AuditEntity
  readonly entityId: string
  readonly action: AuditAction
  readonly employee: number
  readonly second: number
  /** JSON texts; null where there was nothing before, and where nothing was changed. */
  readonly before: string | null
  readonly after: string | null
}
