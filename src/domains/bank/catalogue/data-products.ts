import type { DataProduct } from '../../../core/estate/business.ts'
import type { NameDataset } from '../../../core/estate/dataset-name.ts'
import type { BankStaff } from './bank-staff.ts'

/** A data product, with its datasets as `schema.table`. */
interface ProductPlan {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly domain: string
  /** Key of the department that answers for it. */
  readonly department: string
  readonly tables: readonly string[]
  readonly dashboards: readonly string[]
}

const plans: readonly ProductPlan[] = [
  {
    id: 'customer-360',
    name: 'Customer 360',
    description: 'Every customer on one line, what they are worth, and who is about to leave.',
    domain: 'customer_management',
    department: 'customer_service',
    tables: [
      'analytics.customer_360',
      'analytics.customer_value',
      'analytics.churn_watch',
      'customer_db.customer_profiles',
    ],
    dashboards: ['customers'],
  },
  {
    id: 'customer-voice',
    name: 'Voice of the customer',
    description: 'Contacts, surveys and complaints: what customers say and how it was dealt with.',
    domain: 'customer_experience',
    department: 'customer_service',
    tables: [
      'customer_db.interactions',
      'customer_db.satisfaction_surveys',
      'customer_db.complaints',
      'analytics.service_quality',
      'analytics.complaints_register',
    ],
    dashboards: ['customers'],
  },
  {
    id: 'campaigns',
    name: 'Campaigns',
    description: 'What was sent, who reacted, what was sold.',
    domain: 'customer_experience',
    department: 'marketing',
    tables: ['customer_db.campaigns', 'customer_db.campaign_responses', 'analytics.campaign_funnel'],
    dashboards: [],
  },
  {
    id: 'deposit-book',
    name: 'Deposit book',
    description: 'Accounts, balances and every posting, with monthly sums.',
    domain: 'deposit_services',
    department: 'retail_banking',
    tables: [
      'accounts_db.accounts',
      'accounts_db.transactions',
      'accounts_db.fee_tariffs',
      'analytics.account_activity',
      'analytics.monthly_cash_flow',
      'analytics.liquidity',
    ],
    dashboards: ['deposits'],
  },
  {
    id: 'loan-book',
    name: 'Loan book',
    description: 'Loans from application to last installment.',
    domain: 'lending_services',
    department: 'lending',
    tables: [
      'loans_db.loan_applications',
      'loans_db.loans',
      'loans_db.repayment_schedule',
      'loans_db.loan_guarantors',
      'analytics.loan_portfolio',
      'analytics.lending_pipeline',
    ],
    dashboards: ['credit-risk'],
  },
  {
    id: 'credit-risk',
    name: 'Credit risk',
    description: 'Scores, security, arrears and the loss to be expected.',
    domain: 'credit_risk',
    department: 'risk',
    tables: [
      'loans_db.risk_assessments',
      'loans_db.collateral',
      'analytics.loan_arrears',
      'analytics.arrears_snapshot',
      'analytics.credit_risk_register',
    ],
    dashboards: ['credit-risk'],
  },
  {
    id: 'insurance-book',
    name: 'Insurance book',
    description: 'Policies, what they cover, what was paid in and what was paid out.',
    domain: 'insurance_services',
    department: 'insurance',
    tables: [
      'insurance_db.policies',
      'insurance_db.coverage',
      'insurance_db.premium_payments',
      'insurance_db.claims',
      'analytics.claims_ratio',
      'analytics.policy_register',
    ],
    dashboards: ['insurance'],
  },
  {
    id: 'financial-crime',
    name: 'Financial crime',
    description: 'Screenings, alerts and reports on suspicious activity. Restricted.',
    domain: 'operational_risk',
    department: 'compliance',
    tables: [
      'compliance_db.aml_checks',
      'compliance_db.rule_violations',
      'compliance_db.suspicious_activity_reports',
      'compliance_db.sar_transactions',
      'analytics.aml_queue',
      'analytics.alert_register',
      'analytics.sar_register',
    ],
    dashboards: ['compliance'],
  },
  {
    id: 'regulatory-returns',
    name: 'Regulatory returns',
    description: 'What goes to the regulator, and what it is made from.',
    domain: 'regulatory_compliance',
    department: 'compliance',
    tables: [
      'compliance_db.regulatory_reports',
      'compliance_db.kyc_records',
      'analytics.kyc_register',
      'analytics.large_postings',
      'analytics.kyc_return',
      'analytics.sar_return',
      'analytics.alert_return',
      'analytics.large_postings_return',
      'analytics.credit_risk_return',
      'analytics.complaints_return',
      'analytics.liquidity_return',
      'analytics.policy_return',
    ],
    dashboards: ['compliance'],
  },
  {
    id: 'workforce',
    name: 'Workforce',
    description: 'People, departments, training and reviews.',
    domain: 'human_resources',
    department: 'hr',
    tables: [
      'employees_db.employees',
      'employees_db.departments',
      'employees_db.employee_training',
      'employees_db.performance_reviews',
      'analytics.workforce',
    ],
    dashboards: ['branches'],
  },
  {
    id: 'branch-network',
    name: 'Branch network',
    description: 'Branches side by side, now and month by month.',
    domain: 'banking_operations',
    department: 'operations',
    tables: ['employees_db.branches', 'analytics.branch_performance', 'analytics.branch_scorecard'],
    dashboards: ['branches'],
  },
]

/** The data products of the bank, of the datasets and dashboards that there are. */
export function dataProducts(
  staff: BankStaff,
  nameOf: NameDataset,
  isThere: (name: string) => boolean,
  dashboards: ReadonlySet<string>,
): readonly DataProduct[] {
  return plans.map(({ department, tables, dashboards: wanted, ...plan }) => {
    const lead = staff.leads.get(department)
    const names = tables.map((table) => nameOf(...(table.split('.') as [string, string])))
    return {
      ...plan,
      datasets: names.filter(isThere),
      dashboards: wanted.filter((id) => dashboards.has(id)),
      owners: [
        { group: department, kind: 'business' },
        ...(lead === undefined ? [] : [{ person: lead.head, kind: 'business' as const }]),
      ],
    }
  })
}
