import { AuditRules } from './compliance/audit/audit-rules.ts'
import type { Oversight } from './compliance/contract.ts'
import { IdentityCheckRules } from './compliance/identity-checks.ts'
import { RegulatoryReportRules } from './compliance/regulatory-reports.ts'
import { ReportRules } from './compliance/reports.ts'
import { ScreeningRules } from './compliance/screenings.ts'
import { ViolationRules } from './compliance/violations.ts'
import type { CustomerLife } from './lives.ts'
import type { World } from './world.ts'

export type { Oversight } from './compliance/contract.ts'

/** What compliance does: checks who customers are, watches what they move, reports, and keeps the audit log. */
export class OversightRules {
  readonly regulatoryReports: RegulatoryReportRules
  readonly #identityChecks: IdentityCheckRules
  readonly #screenings: ScreeningRules
  readonly #reports: ReportRules
  readonly #violations: ViolationRules
  readonly #audit: AuditRules

  constructor(world: World) {
    this.regulatoryReports = new RegulatoryReportRules(world)
    this.#identityChecks = new IdentityCheckRules(world)
    this.#screenings = new ScreeningRules(world)
    this.#reports = new ReportRules(world)
    this.#violations = new ViolationRules(world)
    this.#audit = new AuditRules(world)
  }

  oversightOf(life: CustomerLife): Oversight {
    const report = this.#reports.reportOf(life)
    const kycRecords = this.#identityChecks.recordsOf(life.customer, report)
    return {
      report,
      kycRecords,
      amlChecks: this.#screenings.checksOf(life, report),
      violations: this.#violations.violationsOf(life, report),
      auditLog: this.#audit.logOf(life, kycRecords, report),
    }
  }
}
