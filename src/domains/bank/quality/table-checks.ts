import type { Check } from './check.ts'

interface TableCheck extends Omit<Check, 'schema' | 'table' | 'from' | 'to'> {
  readonly on: string
  readonly from?: number | string
  readonly to?: number | string
}

const nothing = { from: 0, to: 0 } as const

const checks: readonly TableCheck[] = [
  {
    id: 'transactions-booked-daily',
    on: 'accounts_db.transactions',
    kind: 'freshness',
    description: 'Something is booked at least every few days',
    sql: `SELECT round(extract(epoch FROM :check - max(transaction_date)) / 3600, 2)
FROM accounts_db.transactions WHERE transaction_date < :check`,
    to: 120,
    department: 'operations',
    priority: 'critical',
  },
  {
    id: 'transactions-only-grow',
    on: 'accounts_db.transactions',
    kind: 'volume',
    description: 'Postings are never taken away',
    sql: 'SELECT count(*) FROM accounts_db.transactions WHERE transaction_date < :check',
    from: "SELECT count(*) FROM accounts_db.transactions WHERE transaction_date < :books - interval '90 days'",
    department: 'audit',
    priority: 'critical',
  },
  {
    id: 'transactions-amount-never-zero',
    on: 'accounts_db.transactions',
    kind: 'sql',
    description: 'No posting moves nothing',
    sql: `SELECT count(*) FROM accounts_db.transactions
WHERE transaction_amount = 0 AND transaction_date < :check`,
    ...nothing,
    department: 'operations',
    priority: 'high',
  },
  {
    id: 'accounts-balance-follows-postings',
    on: 'accounts_db.accounts',
    column: 'balance',
    kind: 'sql',
    description: 'The balance of an account is that after its last posting',
    sql: `SELECT count(*) FROM accounts_db.accounts a
JOIN LATERAL (
  SELECT balance_after FROM accounts_db.transactions t WHERE t.account_id = a.account_id
  ORDER BY transaction_date DESC, transaction_id DESC LIMIT 1
) t ON true
WHERE a.balance <> t.balance_after`,
    ...nothing,
    department: 'finance',
    priority: 'critical',
  },
  {
    id: 'accounts-customer-filled',
    on: 'accounts_db.accounts',
    column: 'customer_id',
    kind: 'column',
    measure: 'null count',
    description: 'Every account has an owner',
    sql: 'SELECT count(*) FROM accounts_db.accounts WHERE customer_id IS NULL AND opened_date < :check',
    ...nothing,
    department: 'retail_banking',
    priority: 'high',
  },
  {
    id: 'customers-once',
    on: 'accounts_db.customers',
    column: 'customer_id',
    kind: 'column',
    measure: 'unique percentage',
    description: 'No customer is there twice',
    sql: `SELECT coalesce(round(100.0 * count(DISTINCT customer_id) / nullif(count(*), 0), 2), 100)
FROM accounts_db.customers WHERE created_at < :check`,
    from: 100,
    to: 100,
    department: 'customer_service',
    priority: 'high',
  },
  {
    id: 'profiles-of-every-customer',
    on: 'customer_db.customer_profiles',
    kind: 'sql',
    description: 'Every customer of the core system has a profile',
    sql: `SELECT count(*) FROM accounts_db.customers c
WHERE c.created_at < :check
  AND NOT EXISTS (SELECT FROM customer_db.customer_profiles p WHERE p.customer_id = c.customer_id)`,
    ...nothing,
    department: 'customer_service',
    priority: 'high',
  },
  {
    id: 'complaints-resolved-after-filed',
    on: 'customer_db.complaints',
    kind: 'sql',
    description: 'No complaint is resolved before it is filed',
    sql: `SELECT count(*) FROM customer_db.complaints
WHERE resolved_date < filed_date AND filed_date < :check`,
    ...nothing,
    department: 'customer_service',
    priority: 'medium',
  },
  {
    id: 'loans-outstanding-within-principal',
    on: 'loans_db.loans',
    column: 'outstanding_balance',
    kind: 'sql',
    description: 'Nobody owes more than was lent, and nobody less than nothing',
    sql: `SELECT count(*) FROM loans_db.loans
WHERE (outstanding_balance < 0 OR outstanding_balance > principal_amount) AND disbursement_date < :check`,
    ...nothing,
    department: 'lending',
    priority: 'critical',
  },
  {
    id: 'loans-rate-in-range',
    on: 'loans_db.loans',
    column: 'interest_rate',
    kind: 'column',
    measure: 'greatest',
    description: 'No loan costs more than 40 per cent a year',
    sql: 'SELECT coalesce(max(interest_rate), 0) FROM loans_db.loans WHERE disbursement_date < :check',
    from: 0,
    to: 0.4,
    department: 'risk',
    priority: 'high',
  },
  {
    id: 'installments-belong-to-loans',
    on: 'loans_db.repayment_schedule',
    kind: 'sql',
    description: 'Every installment belongs to a loan',
    sql: `SELECT count(*) FROM loans_db.repayment_schedule s
WHERE s.due_date < :check AND NOT EXISTS (SELECT FROM loans_db.loans l WHERE l.loan_id = s.loan_id)`,
    ...nothing,
    department: 'lending',
    priority: 'high',
  },
  {
    id: 'claims-paid-within-claim',
    on: 'insurance_db.claims',
    column: 'approved_amount',
    kind: 'sql',
    description: 'No claim is paid beyond what was claimed',
    sql: `SELECT count(*) FROM insurance_db.claims
WHERE approved_amount > claim_amount AND claim_date < :check`,
    ...nothing,
    department: 'insurance',
    priority: 'high',
  },
  {
    id: 'premiums-positive',
    on: 'insurance_db.premium_payments',
    column: 'amount',
    kind: 'column',
    measure: 'negative count',
    description: 'No premium is negative',
    sql: 'SELECT count(*) FROM insurance_db.premium_payments WHERE amount < 0 AND payment_date < :check',
    ...nothing,
    department: 'insurance',
    priority: 'medium',
  },
  {
    id: 'reports-filed-after-written',
    on: 'compliance_db.suspicious_activity_reports',
    kind: 'sql',
    description: 'A filed report was written before, about what had happened before',
    sql: `SELECT count(*) FROM compliance_db.suspicious_activity_reports
WHERE (filed_date < report_date OR activity_to > report_date) AND report_date < :check`,
    ...nothing,
    department: 'compliance',
    priority: 'critical',
  },
  {
    id: 'papers-of-every-customer',
    on: 'compliance_db.kyc_records',
    kind: 'sql',
    description: 'Every identity check is of a customer that the core system knows',
    sql: `SELECT count(*) FROM compliance_db.kyc_records k
WHERE k.verification_date < :check
  AND NOT EXISTS (SELECT FROM accounts_db.customers c WHERE c.customer_id = k.customer_id)`,
    ...nothing,
    department: 'compliance',
    priority: 'high',
  },
  {
    id: 'employees-managed',
    on: 'employees_db.employees',
    column: 'manager_id',
    kind: 'column',
    measure: 'null count',
    description: 'Everybody but the managing director has a manager',
    sql: 'SELECT count(*) FROM employees_db.employees WHERE manager_id IS NULL AND hire_date < :check',
    from: 0,
    to: 1,
    department: 'hr',
    priority: 'low',
  },
]

/** What is promised of the tables of the six systems. */
export const tableChecks: readonly Check[] = checks.map(({ on, from, to, ...check }) => {
  const [schema = '', table = ''] = on.split('.')
  return { ...check, schema, table, ...limit('from', from), ...limit('to', to) }
})

function limit(name: 'from' | 'to', value: number | string | undefined) {
  if (value === undefined) return {}
  return { [name]: typeof value === 'number' ? `SELECT ${value}` : value }
}
