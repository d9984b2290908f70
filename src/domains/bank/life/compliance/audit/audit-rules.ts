import type { Draws } from '../../../../../core/draws.ts'
import type { CustomerLife } from '../../lives.ts'
import type { World } from '../../world.ts'
import type { AuditEntry, KycRecord, SuspiciousActivityReport } from '../contract.ts'
import { logIdentityChecks, logReport } from './compliance-entries.ts'
import { logComplaint } from './contact-entries.ts'
import { logCustomer } from './customer-entries.ts'
import { logInsurance } from './insurance-entries.ts'
import { Journal } from './journal.ts'
import { logLending } from './lending-entries.ts'
import { logViews } from './views.ts'

/** Who touched the records of a customer: an entry for each record made and each change of its state. */
export class AuditRules {
  readonly #world: World
  readonly #draws: Draws
  readonly #views: Draws

  constructor(world: World) {
    this.#world = world
    this.#draws = world.draws('audit')
    this.#views = world.draws('audit.view')
  }

  /** All entries, the oldest first. */
  logOf(
    life: CustomerLife,
    kycRecords: readonly KycRecord[],
    report: SuspiciousActivityReport | null,
  ): readonly AuditEntry[] {
    const journal = new Journal(this.#world, this.#draws, life.index)
    logCustomer(journal, life)
    logIdentityChecks(journal, life, kycRecords)
    logLending(journal, life)
    logInsurance(journal, life)
    logComplaint(journal, life)
    if (report) logReport(journal, life, report)
    logViews(journal, life, this.#views)
    return journal.entries.sort((a, b) => a.second - b.second)
  }
}
