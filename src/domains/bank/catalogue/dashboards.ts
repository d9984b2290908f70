import type { NameDataset } from '../../../core/estate/dataset-name.ts'
import type { Chart, Dashboard } from '../../../core/estate/pipelines.ts'
import type { BankStaff } from './bank-staff.ts'

/** A chart over one view of the analytics. */
interface ChartPlan {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly kind: Chart['kind']
  readonly view: string
  readonly columns: readonly string[]
}

interface DashboardPlan {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly domain: string
  readonly department: string
  readonly charts: readonly ChartPlan[]
}

const tool = 'superset'

const plans: readonly DashboardPlan[] = [
  {
    id: 'customers',
    title: 'Customers',
    description: 'Who they are, what they are worth, what they say.',
    domain: 'customer_management',
    department: 'customer_service',
    charts: [
      chart('segments', 'Customers by segment', 'How many, and with how much', 'pie', 'customer_360', [
        'customer_segment',
        'customer_id',
        'balance_usd',
      ]),
      chart(
        'value-deciles',
        'Contribution by decile',
        'What each tenth of the customers brings',
        'bar',
        'customer_value',
        ['value_decile', 'contribution'],
      ),
      chart(
        'churn',
        'Silent customers',
        'Active customers without a movement for sixty days',
        'table',
        'churn_watch',
        ['customer_id', 'customer_segment', 'last_posting_date', 'complaints'],
      ),
      chart('nps', 'Net promoter score', 'Mean score by month and channel', 'line', 'service_quality', [
        'month',
        'channel',
        'mean_nps_score',
      ]),
      chart(
        'complaints',
        'Complaints by type',
        'How many, and how long they took',
        'bar',
        'complaints_register',
        ['complaint_type', 'priority', 'resolution_time_hours'],
      ),
    ],
  },
  {
    id: 'deposits',
    title: 'Deposits and payments',
    description: 'Balances, and where money goes.',
    domain: 'deposit_services',
    department: 'retail_banking',
    charts: [
      chart('cash-flow', 'Cash flow', 'Money moved by month and kind', 'bar', 'monthly_cash_flow', [
        'month',
        'transaction_type',
        'amount',
        'currency',
      ]),
      chart('balances', 'Balances', 'What could be called for, by type of account', 'pie', 'liquidity', [
        'account_type',
        'currency',
        'balance',
        'payable_on_demand',
      ]),
      chart('overdrafts', 'Overdrafts', 'Granted and drawn by segment', 'bar', 'liquidity', [
        'customer_segment',
        'overdraft_granted',
        'overdraft_drawn',
      ]),
      chart(
        'fees',
        'Fees by account',
        'Fees charged by month and type of account',
        'line',
        'account_activity',
        ['month', 'account_type', 'fees', 'postings'],
      ),
    ],
  },
  {
    id: 'credit-risk',
    title: 'Credit risk',
    description: 'The loan book, its arrears and the loss to be expected.',
    domain: 'credit_risk',
    department: 'risk',
    charts: [
      chart('loan-book', 'Loan book', 'Outstanding by type and state', 'bar', 'loan_portfolio', [
        'loan_type',
        'loan_status',
        'outstanding_balance',
        'weighted_rate',
      ]),
      chart('arrears', 'Arrears by age', 'Amount in arrears by days past due', 'bar', 'loan_arrears', [
        'bucket',
        'amount_in_arrears',
        'missed_installments',
      ]),
      chart(
        'arrears-trend',
        'Arrears over time',
        'As they stood night by night',
        'line',
        'arrears_snapshot',
        ['snapshot_date', 'bucket', 'amount_in_arrears'],
      ),
      chart(
        'expected-loss',
        'Expected loss by grade',
        'Probability of default against what is secured',
        'scatter',
        'credit_risk_register',
        ['credit_grade', 'pd_probability', 'ltv_ratio', 'expected_loss'],
      ),
      chart(
        'pipeline',
        'Lending pipeline',
        'Applications by month and what became of them',
        'line',
        'lending_pipeline',
        ['month', 'applications', 'approved', 'rejected', 'principal_disbursed'],
      ),
    ],
  },
  {
    id: 'insurance',
    title: 'Insurance',
    description: 'Premiums in, claims out.',
    domain: 'insurance_services',
    department: 'insurance',
    charts: [
      chart(
        'loss-ratio',
        'Loss ratio',
        'Claims paid against premiums received by type of policy',
        'bar',
        'claims_ratio',
        ['policy_type', 'premiums_received', 'amount_paid', 'loss_ratio'],
      ),
      chart('policies', 'Policies', 'What the book is made of', 'table', 'policy_register', [
        'policy_type',
        'policy_status',
        'coverage_amount',
        'premiums_paid',
        'contribution',
      ]),
    ],
  },
  {
    id: 'compliance',
    title: 'Compliance',
    description: 'Reviews, alerts and reports, as the board sees them each month.',
    domain: 'regulatory_compliance',
    department: 'compliance',
    charts: [
      chart(
        'kyc-overdue',
        'Identity checks overdue',
        'Reviews due and papers expired',
        'bar',
        'kyc_register',
        ['kyc_status', 'risk_rating', 'is_overdue', 'is_document_expired'],
      ),
      chart('alerts', 'Alerts by rule', 'How many, and how fast they are settled', 'bar', 'alert_register', [
        'rule_name',
        'severity',
        'status',
        'days_to_resolution',
      ]),
      chart(
        'reports',
        'Reports on suspicious activity',
        'By pattern and tier, with days to filing',
        'table',
        'sar_register',
        ['activity_type', 'regulatory_tier', 'sar_status', 'days_to_filing', 'amount_involved'],
      ),
      chart(
        'large-postings',
        'Large postings by country',
        'Postings of ten thousand and more',
        'bar',
        'large_postings',
        ['counterparty_country', 'amount_reported', 'currency'],
      ),
    ],
  },
  {
    id: 'branches',
    title: 'Branches and people',
    description: 'Branches and departments side by side.',
    domain: 'banking_operations',
    department: 'operations',
    charts: [
      chart(
        'branch-deposits',
        'Deposits by branch',
        'Deposits and loans of each branch',
        'bar',
        'branch_performance',
        ['branch_name', 'deposits_usd', 'outstanding_balance', 'employees'],
      ),
      chart('branch-trend', 'Branches over time', 'Deposits month by month', 'line', 'branch_scorecard', [
        'month',
        'branch_code',
        'deposits_usd',
      ]),
      chart('headcount', 'People by department', 'People, pay and ratings', 'table', 'workforce', [
        'department_name',
        'employees',
        'yearly_salaries',
        'mean_rating',
      ]),
    ],
  },
]

/** The charts and dashboards of the bank, of the views that there are. */
export function bankDashboards(
  isThere: (name: string) => boolean,
  nameOf: NameDataset,
  { leads }: BankStaff,
): { readonly charts: readonly Chart[]; readonly dashboards: readonly Dashboard[] } {
  const charts: Chart[] = []
  const dashboards: Dashboard[] = []
  for (const { charts: planned, department, ...plan } of plans) {
    const lead = leads.get(department)
    const owners = [
      { group: department, kind: 'business' as const },
      ...(lead === undefined ? [] : [{ person: lead.steward, kind: 'technical' as const }]),
    ]
    const shown = planned.filter(({ view }) => isThere(nameOf('analytics', view)))
    if (shown.length === 0) continue
    const ids = shown.map(({ id }) => `${plan.id}.${id}`)
    for (const { id, view, columns, ...rest } of shown) {
      const dataset = nameOf('analytics', view)
      const fields = columns.map((column) => ({ dataset, column }))
      charts.push({
        ...rest,
        id: `${plan.id}.${id}`,
        platform: tool,
        inputs: [dataset],
        fields,
        owners,
        domain: plan.domain,
      })
    }
    dashboards.push({ ...plan, platform: tool, charts: ids, owners })
  }
  return { charts, dashboards }
}

function chart(
  id: string,
  title: string,
  description: string,
  kind: Chart['kind'],
  view: string,
  columns: readonly string[],
): ChartPlan {
  return { id, title, description, kind, view, columns }
}
