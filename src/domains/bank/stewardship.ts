/** Who answers for data, and which part of the business it belongs to. */
export interface Stewardship {
  /** Id of the business domain, as `databases/imports/bank/domains.csv` has them. */
  readonly domain: string
  /** Key of the department that owns it, as `vocabulary/departments.ts` has them. */
  readonly department: string
}

/** The stewardship of a schema, and of those of its tables and views that belong elsewhere. */
export interface SchemaStewardship extends Stewardship {
  readonly tables: Readonly<Record<string, Stewardship>>
}

const steward = (domain: string, department: string): Stewardship => ({ domain, department })

const customerData = steward('customer_data', 'customer_service')
const customers = steward('customer_management', 'customer_service')
const campaigns = steward('customer_experience', 'marketing')
const deposits = steward('deposit_services', 'retail_banking')
const lending = steward('lending_services', 'lending')
const creditRisk = steward('credit_risk', 'risk')
const insurance = steward('insurance_services', 'insurance')
const compliance = steward('regulatory_compliance', 'compliance')
const screening = steward('operational_risk', 'compliance')
const audit = steward('audit_control', 'audit')
const people = steward('human_resources', 'hr')
const branches = steward('banking_operations', 'operations')

/** The department that runs the databases themselves. */
export const technicalDepartment = 'it'

/** Who answers for what in the bank, by schema. */
export const stewardships: Readonly<Record<string, SchemaStewardship>> = {
  employees_db: { ...people, tables: { branches } },
  accounts_db: { ...deposits, tables: { customers: customerData } },
  customer_db: {
    ...steward('customer_experience', 'customer_service'),
    tables: { customer_profiles: customerData, campaigns, campaign_responses: campaigns },
  },
  loans_db: { ...lending, tables: { risk_assessments: creditRisk, collateral: creditRisk } },
  insurance_db: { ...insurance, tables: {} },
  compliance_db: {
    ...compliance,
    tables: {
      aml_checks: screening,
      suspicious_activity_reports: screening,
      sar_transactions: screening,
      audit_logs: audit,
      audit_permissions: audit,
    },
  },
  analytics: {
    ...steward('banking_operations', 'finance'),
    tables: {
      customer_360: customers,
      customer_value: customers,
      churn_watch: customers,
      service_quality: steward('customer_experience', 'customer_service'),
      campaign_funnel: campaigns,
      account_activity: deposits,
      loan_portfolio: lending,
      loan_arrears: creditRisk,
      arrears_snapshot: creditRisk,
      aml_queue: screening,
      claims_ratio: insurance,
      workforce: people,
      branch_performance: branches,
      branch_scorecard: branches,
      kyc_register: compliance,
      sar_register: screening,
      alert_register: screening,
      large_postings: screening,
      credit_risk_register: creditRisk,
      lending_pipeline: lending,
      policy_register: insurance,
      complaints_register: steward('customer_experience', 'customer_service'),
      liquidity: deposits,
      kyc_return: compliance,
      sar_return: compliance,
      alert_return: compliance,
      large_postings_return: compliance,
      credit_risk_return: compliance,
      complaints_return: compliance,
      liquidity_return: compliance,
      policy_return: compliance,
    },
  },
  landing: { ...steward('internal_operations', technicalDepartment), tables: {} },
}
