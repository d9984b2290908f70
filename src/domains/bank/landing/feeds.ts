import type { Feed, FeedDay } from './feed.ts'

const core = 'the core banking system'
const switching = 'the payment switch'
const crm = 'the customer relationship system'
const lending = 'the loan servicing system'
const insurance = 'the policy administration system'
const screening = 'the screening service'
const cases = 'the case management of compliance'
const personnel = 'the personnel system'

/** Every feed, in an order in which loading one finds what the rows of the next refer to. */
export const feeds: readonly Feed[] = [
  feed('hr_employees', personnel, 'a person hired', 'employees_db.employees', 'hire_date'),
  feed(
    'hr_training',
    personnel,
    'an enrolment in a course',
    'employees_db.employee_training',
    'enrollment_date',
  ),
  feed('hr_reviews', personnel, 'a review of performance', 'employees_db.performance_reviews', 'review_date'),
  feed('hr_assignments', personnel, 'an assignment', 'employees_db.employee_assignments', 'start_date'),
  feed('core_customers', core, 'a customer taken on', 'accounts_db.customers', 'created_at'),
  feed('core_accounts', core, 'an account opened', 'accounts_db.accounts', 'opened_date'),
  feed(
    'core_account_links',
    core,
    'a link of two accounts',
    'accounts_db.account_relationships',
    'created_at',
  ),
  {
    ...feed(
      'payment_postings',
      switching,
      'a payment booked',
      'accounts_db.transactions',
      'transaction_date',
    ),
    only: "transaction_type IN ('payment', 'transfer', 'salary', 'refund')",
  },
  {
    ...feed('counter_postings', core, 'cash paid in or out', 'accounts_db.transactions', 'transaction_date'),
    only: "transaction_type IN ('deposit', 'withdrawal')",
  },
  {
    ...feed(
      'charge_postings',
      core,
      'a fee or interest booked',
      'accounts_db.transactions',
      'transaction_date',
    ),
    only: "transaction_type IN ('fee', 'interest')",
  },
  feed('crm_profiles', crm, 'the profile of a new customer', 'customer_db.customer_profiles', 'created_at'),
  feed('crm_contacts', crm, 'a contact with a customer', 'customer_db.interactions', 'interaction_date'),
  feed('crm_surveys', crm, 'an answered survey', 'customer_db.satisfaction_surveys', 'survey_date'),
  feed('crm_complaints', crm, 'a complaint filed', 'customer_db.complaints', 'filed_date'),
  feed('crm_campaigns', crm, 'a campaign begun', 'customer_db.campaigns', 'start_date'),
  feed('crm_responses', crm, 'a reaction to a campaign', 'customer_db.campaign_responses', 'response_date'),
  feed(
    'loan_requests',
    lending,
    'an application for credit',
    'loans_db.loan_applications',
    'application_date',
  ),
  feed('loan_bookings', lending, 'a loan paid out', 'loans_db.loans', 'disbursement_date'),
  feed('loan_collateral', lending, 'an asset pledged', 'loans_db.collateral', 'appraisal_date'),
  feed('loan_servicing', lending, 'an installment due', 'loans_db.repayment_schedule', 'due_date'),
  feed('loan_guarantees', lending, 'a guarantor', 'loans_db.loan_guarantors', {
    column: 'disbursement_date',
    parent: 'loans_db.loans',
    by: 'loan_id',
  }),
  feed('risk_scores', 'the scoring engine', 'a scoring', 'loans_db.risk_assessments', 'assessment_date'),
  feed('policy_sales', insurance, 'a policy sold', 'insurance_db.policies', 'created_at'),
  feed('policy_coverage', insurance, 'a risk covered', 'insurance_db.coverage', soldOn()),
  feed('policy_beneficiaries', insurance, 'a beneficiary named', 'insurance_db.beneficiaries', soldOn()),
  feed(
    'premium_receipts',
    insurance,
    'a premium paid or failed',
    'insurance_db.premium_payments',
    'payment_date',
  ),
  feed('claim_files', insurance, 'a claim filed', 'insurance_db.claims', 'claim_date'),
  feed('policy_history', insurance, 'an event of a policy', 'insurance_db.policy_events', 'event_date'),
  feed('kyc_checks', screening, 'an identity check', 'compliance_db.kyc_records', 'verification_date'),
  feed('screening_results', screening, 'a screening', 'compliance_db.aml_checks', 'check_date'),
  feed('case_reports', cases, 'a report written', 'compliance_db.suspicious_activity_reports', 'report_date'),
  feed('monitoring_alerts', cases, 'a rule broken', 'compliance_db.rule_violations', 'violation_date'),
  feed('audit_trail', 'all systems', 'an action on a record', 'compliance_db.audit_logs', 'performed_at'),
]

function feed(name: string, source: string, line: string, target: string, day: string | FeedDay): Feed {
  return { name, source, line, target, day: typeof day === 'string' ? { column: day } : day }
}

function soldOn(): FeedDay {
  return { column: 'start_date', parent: 'insurance_db.policies', by: 'policy_id' }
}
