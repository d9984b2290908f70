import type { Check } from './check.ts'
import { feedChecks } from './feed-checks.ts'
import { schemaChecks } from './schema-checks.ts'
import { tableChecks } from './table-checks.ts'

/** Everything that is promised of the bank's data. */
export const bankChecks: readonly Check[] = [...feedChecks, ...tableChecks, ...schemaChecks]

/** Tables whose promises are a contract with those who use them. */
export const contractTables: readonly string[] = [
  'landing.payment_postings',
  'landing.loan_servicing',
  'accounts_db.transactions',
  'loans_db.loans',
  'compliance_db.suspicious_activity_reports',
]
