import { formatDay } from '../../../core/calendar.ts'
import { Draws } from '../../../core/draws.ts'
import type { PropertyValue } from '../../../core/estate/business.ts'
import { landingSchema } from '../landing/feed.ts'

/** What is asked of a dataset before its policy is known. */
export interface PolicySubject {
  readonly schema: string
  readonly table: string
  readonly isPersonal: boolean
  readonly kind: 'table' | 'view' | 'materialized view'
}

export const propertyPrefix = 'io.dhub.bank.'

const systems: Readonly<Record<string, string>> = {
  employees_db: 'Personnel',
  accounts_db: 'Core banking',
  customer_db: 'Customer relationship',
  loans_db: 'Lending',
  insurance_db: 'Insurance',
  compliance_db: 'Compliance',
  analytics: 'Analytics',
  landing: 'Landing',
}

const open = new Set(['fee_tariffs', 'branches', 'training_programs'])
const restricted =
  /^(suspicious_activity_reports|sar_transactions|sar_register|sar_return|aml_queue|aml_checks|kyc_records|kyc_register|kyc_return|audit_logs|case_reports|screening_results|kyc_checks|audit_trail|employees|hr_employees)$/
const regulated =
  /^(kyc_register|sar_register|large_postings|credit_risk_register|liquidity|complaints_register|alert_register|loan_arrears|arrears_snapshot|book_date|\w+_return)$/
const onDemand = new Set([
  'departments',
  'branches',
  'training_programs',
  'fee_tariffs',
  'compliance_rules',
  'audit_permissions',
])

/** Who may see a dataset. */
export function classificationOf({ table, schema, isPersonal }: PolicySubject): string {
  if (open.has(table)) return 'public'
  if (restricted.test(table)) return 'restricted'
  return isPersonal || ['accounts_db', 'loans_db', 'insurance_db', landingSchema].includes(schema)
    ? 'confidential'
    : 'internal'
}

/** How much depends on a dataset. */
export function qualityOf({ schema, table }: PolicySubject): 'gold' | 'silver' | 'bronze' {
  if (schema === landingSchema) return 'bronze'
  return ['accounts_db', 'loans_db', 'compliance_db'].includes(schema) || regulated.test(table)
    ? 'gold'
    : 'silver'
}

/** The structured properties of a dataset: who may see it, how long it is kept, how fresh and how good it is. */
export function policyOf(subject: PolicySubject, seed: number, asOf: number): readonly PropertyValue[] {
  const { schema, table } = subject
  const reviewed = asOf - new Draws(seed, `catalogue.review.${schema}.${table}`).between(20, 200, 0)
  const values: Readonly<Record<string, string | number>> = {
    classification: classificationOf(subject),
    retention_years: retentionOf(subject),
    refresh: refreshOf(subject),
    quality_tier: qualityOf(subject),
    source_system: systems[schema] ?? schema,
    owner_review: formatDay(reviewed),
  }
  return Object.entries(values).map(([name, value]) => ({ property: propertyPrefix + name, values: [value] }))
}

function retentionOf({ schema }: PolicySubject): number {
  if (schema === landingSchema) return 1
  return schema === 'compliance_db' || schema === 'accounts_db' ? 10 : 7
}

function refreshOf({ schema, table, kind }: PolicySubject): string {
  if (onDemand.has(table)) return 'rarely'
  return kind === 'view' && schema !== landingSchema ? 'on demand' : 'nightly'
}
