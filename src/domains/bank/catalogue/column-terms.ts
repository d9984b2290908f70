import { glossaryTermOfColumn } from '../glossary-columns.ts'

/** Terms beyond those that recipes give by name alone. */
const more: Readonly<Record<string, readonly string[]>> = {
  overdraft: ['overdraft_limit', 'overdraft_granted', 'overdraft_drawn'],
  currency: ['currency'],
  counterparty: ['counterparty_account', 'counterparty_country'],
  fee: ['fee_name', 'fees', 'fees_paid', 'tariff_code'],
  outstanding_balance: ['outstanding_balance'],
  credit_grade: ['credit_grade'],
  expected_loss: ['expected_loss'],
  days_past_due: ['days_past_due', 'bucket'],
  loss_ratio: ['loss_ratio'],
  ltv: ['mean_loan_to_value'],
  interest_rate: ['weighted_rate', 'mean_rate'],
  claim: ['claim_id', 'claim_number', 'claim_amount', 'amount_claimed'],
  installment: ['installment_number', 'missed_installments'],
  collateral: ['collateral_id', 'collateral_type', 'collateral_value'],
  beneficiary: ['beneficiary_name'],
  identity_document: ['document_type', 'document_number', 'expiry_date'],
  contact_data: ['email', 'phone', 'address', 'full_address', 'contact_info'],
  personal_name: [
    'first_name',
    'last_name',
    'full_name',
    'guarantor_name',
    'verified_by_name',
    'filed_by_name',
    'resolved_by_name',
    'assigned_to_name',
    'agent_name',
  ],
  salary: ['salary', 'yearly_salaries'],
  branch: ['branch_code', 'branch_name'],
  customer_value: ['contribution', 'value_decile'],
  nps_score: ['mean_nps_score'],
  approval_rate: ['share_granted'],
  rule_violation: ['violation_id'],
  audit_entry: ['audit_id'],
  regulatory_return: ['report_type'],
  department: ['department_name'],
}

const termsOfColumn: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Object.entries(glossaryTermOfColumn),
    ...Object.entries(more).flatMap(([term, columns]) => columns.map((column) => [column, term] as const)),
  ].map(([column, term]) => [column, [term]]),
)

/** The terms of the glossary that a column stands for. */
export const columnTerms = (column: string): readonly string[] => termsOfColumn.get(column) ?? []

/** The terms that whole tables and views stand for, as `schema.table`. */
export const tableTerms: Readonly<Record<string, readonly string[]>> = {
  'accounts_db.fee_tariffs': ['fee'],
  'accounts_db.transactions': ['transaction_id'],
  'loans_db.collateral': ['collateral'],
  'loans_db.repayment_schedule': ['installment'],
  'insurance_db.claims': ['claim'],
  'insurance_db.beneficiaries': ['beneficiary'],
  'compliance_db.rule_violations': ['rule_violation'],
  'compliance_db.regulatory_reports': ['regulatory_return'],
  'compliance_db.audit_logs': ['audit_entry'],
  'analytics.customer_value': ['customer_value'],
  'analytics.churn_watch': ['churn_risk_score'],
  'analytics.lending_pipeline': ['approval_rate'],
  'analytics.claims_ratio': ['loss_ratio'],
  'analytics.loan_arrears': ['days_past_due'],
  'analytics.credit_risk_register': ['expected_loss'],
}
