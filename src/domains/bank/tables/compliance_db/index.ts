import type { AnyTable } from '../../../../core/table.ts'
import { amlChecks } from './aml-checks.ts'
import { auditLogs } from './audit-logs.ts'
import { auditPermissions } from './audit-permissions.ts'
import { complianceRules } from './compliance-rules.ts'
import { kycRecords } from './kyc-records.ts'
import { regulatoryReports } from './regulatory-reports.ts'
import { ruleViolations } from './rule-violations.ts'
import { sarTransactions } from './sar-transactions.ts'
import { suspiciousActivityReports } from './suspicious-activity-reports.ts'

export const complianceTables: readonly AnyTable[] = [
  complianceRules,
  auditPermissions,
  regulatoryReports,
  kycRecords,
  amlChecks,
  suspiciousActivityReports,
  sarTransactions,
  ruleViolations,
  auditLogs,
]
