import type { Defect } from './defect.ts'

const later = (table: string, key: string, column: string) =>
  `UPDATE ${table} SET ${column} = (SELECT as_of FROM dhub.dataset) WHERE ${key} = (SELECT max(${key}) FROM ${table})`

/** For each schema something that happened on the day on which the books were already closed. */
export const timeDefects: readonly Defect[] = [
  {
    rule: 'time/001-employees-before-as-of',
    defect: later('employees_db.performance_reviews', 'review_id', 'review_date'),
  },
  {
    rule: 'time/002-customer-before-as-of',
    defect: later('customer_db.satisfaction_surveys', 'survey_id', 'survey_date'),
  },
  {
    rule: 'time/003-accounts-before-as-of',
    defect: later('accounts_db.transactions', 'transaction_id', 'transaction_date'),
  },
  {
    rule: 'time/004-loans-before-as-of',
    defect: later('loans_db.risk_assessments', 'assessment_id', 'assessment_date'),
  },
  {
    rule: 'time/005-insurance-before-as-of',
    defect: later('insurance_db.policy_events', 'event_id', 'event_date'),
  },
  {
    rule: 'time/006-compliance-before-as-of',
    defect: later('compliance_db.audit_logs', 'audit_id', 'performed_at'),
  },
]
