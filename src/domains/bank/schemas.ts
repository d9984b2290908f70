import type { SchemaSpec } from '../../core/domain.ts'

/** The six systems of the bank, in the order in which they refer to each other. */
export const bankSchemas: readonly SchemaSpec[] = [
  { name: 'employees_db', comment: 'Human resources: departments, branches, people, training and reviews' },
  { name: 'accounts_db', comment: 'Core banking: customers, accounts and every movement of money' },
  { name: 'customer_db', comment: 'Customer relationship: profiles, contacts, complaints and campaigns' },
  { name: 'loans_db', comment: 'Lending: applications, loans, collateral, schedules and risk' },
  { name: 'insurance_db', comment: 'Insurance: policies, coverage, premiums and claims' },
  { name: 'compliance_db', comment: 'Compliance: identity, screening, reports, rules and the audit log' },
]
