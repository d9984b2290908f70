import type { Defect } from './defect.ts'

const change = (table: string, key: string, set: string, where: string) =>
  `UPDATE compliance_db.${table} SET ${set} WHERE ${key} = (SELECT ${key} FROM compliance_db.${table} WHERE ${where} ORDER BY 1 LIMIT 1)`
const check = (set: string, where: string) => change('kyc_records', 'kyc_id', set, where)
const screening = (set: string, where: string) => change('aml_checks', 'check_id', set, where)
const report = (set: string, where: string) => change('suspicious_activity_reports', 'sar_id', set, where)
const violation = (set: string, where: string) => change('rule_violations', 'violation_id', set, where)
const filing = (set: string, where: string) => change('regulatory_reports', 'report_id', set, where)
const entry = (set: string, where: string) => change('audit_logs', 'audit_id', set, where)
const rule = (set: string, name: string) =>
  `UPDATE compliance_db.compliance_rules SET ${set} WHERE rule_name = '${name}'`
const forget = (entity: string, state: string) =>
  `DELETE FROM compliance_db.audit_logs WHERE audit_id = (SELECT min(audit_id) FROM compliance_db.audit_logs WHERE entity_type = '${entity}' AND new_value LIKE '%${state}%')`
const someone = (role: string) =>
  `(SELECT min(employee_id) FROM employees_db.employees WHERE role = '${role}')`
const latest = `kyc_id IN (SELECT max(kyc_id) FROM compliance_db.kyc_records GROUP BY customer_id)`
const settled = 'resolved_date IS NOT NULL'

/** For each compliance rule a change that breaks it. */
export const complianceDefects: readonly Defect[] = [
  {
    rule: 'compliance/001-checked-at-onboarding',
    defect:
      'DELETE FROM compliance_db.kyc_records WHERE customer_id = (SELECT min(customer_id) FROM compliance_db.kyc_records)',
  },
  {
    rule: 'compliance/050-reviewed-on-any-weekday',
    defect:
      'UPDATE compliance_db.kyc_records SET verification_date = verification_date + 5 - extract(isodow FROM verification_date)::int',
  },
  {
    rule: 'compliance/002-profiles-show-the-latest-check',
    defect: check("risk_rating = CASE risk_rating WHEN 'low' THEN 'high' ELSE 'low' END", latest),
  },
  {
    rule: 'compliance/003-reviewed-in-time',
    defect: `UPDATE compliance_db.kyc_records SET next_review_date = verification_date + 1 WHERE next_review_date IS NOT NULL`,
  },
  {
    rule: 'compliance/004-current-or-expired',
    defect: check("kyc_status = 'expired'", `kyc_status = 'verified' AND ${latest}`),
  },
  {
    rule: 'compliance/005-earlier-checks-are-settled',
    defect: check("kyc_status = 'expired'", `kyc_status = 'verified' AND NOT ${latest}`),
  },
  {
    rule: 'compliance/006-reviews-follow-the-risk',
    defect: check('next_review_date = next_review_date + 1', 'next_review_date IS NOT NULL'),
  },
  {
    rule: 'compliance/007-checked-by-compliance-officers',
    defect: check(`verified_by = ${someone('Loan Officer')}`, 'verified_by IS NOT NULL'),
  },
  {
    rule: 'compliance/008-papers-belong-to-one',
    defect: check(
      'document_number = (SELECT max(document_number) FROM compliance_db.kyc_records)',
      'document_number < (SELECT max(document_number) FROM compliance_db.kyc_records)',
    ),
  },
  {
    rule: 'compliance/009-papers-are-invented',
    defect: check("document_number = 'C01X00T47'", 'true'),
  },
  {
    rule: 'compliance/010-papers-last-until-the-review',
    defect: check('expiry_date = next_review_date - 1', "kyc_status = 'verified'"),
  },
  {
    rule: 'compliance/011-screened-at-onboarding',
    defect: screening(
      "check_date = check_date + interval '2 days'",
      "right(check_id, 4) = '0001' AND transaction_id IS NULL",
    ),
  },
  {
    rule: 'compliance/012-no-check-before-onboarding',
    defect: screening(
      "check_date = check_date - interval '2 days'",
      "right(check_id, 4) = '0001' AND transaction_id IS NULL",
    ),
  },
  {
    rule: 'compliance/013-large-postings-are-monitored',
    defect:
      'DELETE FROM compliance_db.aml_checks WHERE check_id = (SELECT min(check_id) FROM compliance_db.aml_checks WHERE transaction_id IS NOT NULL)',
  },
  {
    rule: 'compliance/014-monitored-postings-are-the-customers',
    defect: screening(
      'customer_id = (SELECT max(customer_id) FROM accounts_db.customers)',
      'transaction_id IS NOT NULL AND customer_id < (SELECT max(customer_id) FROM accounts_db.customers)',
    ),
  },
  {
    rule: 'compliance/015-hits-are-what-was-reported',
    defect: screening(
      `aml_flag = true, reviewed_by = ${someone('Compliance Officer')}`,
      'transaction_id IS NOT NULL AND NOT aml_flag',
    ),
  },
  {
    rule: 'compliance/016-reported-postings-are-hits',
    defect: screening(
      "aml_flag = false, reviewed_by = NULL, risk_level = 'low'",
      'transaction_id IN (SELECT transaction_id FROM compliance_db.sar_transactions)',
    ),
  },
  {
    rule: 'compliance/017-hits-are-reviewed-by-officers',
    defect: screening(`reviewed_by = ${someone('IT Specialist')}`, 'aml_flag'),
  },
  {
    rule: 'compliance/018-reports-hold-the-whole-pattern',
    defect:
      'DELETE FROM compliance_db.sar_transactions WHERE transaction_id = (SELECT min(transaction_id) FROM compliance_db.sar_transactions)',
  },
  {
    rule: 'compliance/019-report-amounts-add-up',
    defect: report('amount_involved = amount_involved + 0.01', 'true'),
  },
  {
    rule: 'compliance/020-reports-show-their-pattern',
    defect: `UPDATE compliance_db.suspicious_activity_reports SET activity_type = CASE activity_type WHEN 'structuring' THEN 'unusual_pattern' ELSE 'structuring' END`,
  },
  {
    rule: 'compliance/021-reports-follow-a-violation',
    defect: report(
      "rule_id = (SELECT rule_id FROM compliance_db.compliance_rules WHERE rule_name = 'Frequent refunds')",
      'true',
    ),
  },
  {
    rule: 'compliance/022-every-suspect-is-reported',
    defect: `INSERT INTO compliance_db.rule_violations SELECT 'VIO-x', rule_id, entity_type, 'ACC-x', transaction_id, violation_date, severity, 'open', NULL, NULL, NULL FROM compliance_db.rule_violations WHERE rule_id = 'RULE-01' LIMIT 1`,
  },
  {
    rule: 'compliance/023-frozen-after-the-report',
    defect:
      'UPDATE accounts_db.accounts SET frozen_date = opened_date WHERE account_id IN (SELECT account_id FROM compliance_db.suspicious_activity_reports)',
  },
  {
    rule: 'compliance/024-reports-by-compliance-officers',
    defect: report(`filed_by = ${someone('Insurance Agent')}`, 'true'),
  },
  {
    rule: 'compliance/025-drafts-are-the-latest',
    defect: `UPDATE compliance_db.suspicious_activity_reports SET sar_status = 'draft', filed_date = NULL WHERE activity_from = (SELECT min(activity_from) FROM compliance_db.suspicious_activity_reports)`,
  },
  {
    rule: 'compliance/026-single-postings-that-break-a-rule',
    defect: rule('threshold_value = threshold_value * 100', 'Large wire'),
  },
  {
    rule: 'compliance/027-repeated-postings-that-break-a-rule',
    defect:
      "DELETE FROM compliance_db.rule_violations WHERE rule_id = (SELECT rule_id FROM compliance_db.compliance_rules WHERE rule_name = 'Burst of wires')",
  },
  {
    rule: 'compliance/028-sums-that-break-a-rule',
    defect: rule('threshold_value = 1', 'Cash machine limit'),
  },
  {
    rule: 'compliance/029-violations-say-what-the-rule-says',
    defect: violation("severity = 'low'", "severity <> 'low'"),
  },
  {
    rule: 'compliance/030-violations-settled-by-officers',
    defect: violation(`resolved_by = ${someone('Marketing Specialist')}`, settled),
  },
  {
    rule: 'compliance/031-regulatory-periods-follow-each-other',
    defect: filing(
      'reporting_period_start = reporting_period_start + 1',
      "report_type = 'liquidity' AND report_id > 'REG-0000000010'",
    ),
  },
  {
    rule: 'compliance/032-regulatory-periods-cover-two-years',
    defect:
      "DELETE FROM compliance_db.regulatory_reports WHERE report_id = (SELECT max(report_id) FROM compliance_db.regulatory_reports WHERE report_type = 'capital_adequacy')",
  },
  {
    rule: 'compliance/033-returns-have-four-eyes',
    defect: filing(`approved_by = ${someone('Loan Officer')}`, 'approved_by IS NOT NULL'),
  },
  {
    rule: 'compliance/034-only-the-last-return-is-pending',
    defect: filing(
      "status = 'pending', submission_date = NULL, approved_by = NULL",
      "report_type = 'quarterly_filing'",
    ),
  },
  {
    rule: 'compliance/035-audited-records-exist',
    defect: entry("entity_id = 'LOAN-none'", "entity_type = 'loan'"),
  },
  {
    rule: 'compliance/036-audited-by-permission',
    defect: entry(`performed_by = ${someone('HR Specialist')}`, 'true'),
  },
  {
    rule: 'compliance/037-audited-while-employed',
    defect: `UPDATE employees_db.employees SET hire_date = (SELECT max(performed_at)::date FROM compliance_db.audit_logs) WHERE employee_id = (SELECT performed_by FROM compliance_db.audit_logs ORDER BY audit_id LIMIT 1)`,
    without: [
      'employees_db.employees.employees_recorded_from_hire_check',
      'employees_db.employees.employees_terminated_after_hire_check',
      'employees_db.employees.employees_leave_after_hire_check',
    ],
  },
  {
    rule: 'compliance/038-audited-in-opening-hours',
    defect: entry("performed_at = date_trunc('day', performed_at) + interval '3 hours'", 'true'),
  },
  {
    rule: 'compliance/039-one-workstation-each',
    defect: entry("ip_address = '10.255.255.255'", 'true'),
  },
  { rule: 'compliance/040-customer-states-are-logged', defect: forget('customer', 'dormant') },
  { rule: 'compliance/041-account-states-are-logged', defect: forget('account', 'frozen') },
  { rule: 'compliance/042-lending-states-are-logged', defect: forget('loan', 'defaulted') },
  { rule: 'compliance/043-insurance-states-are-logged', defect: forget('claim', 'submitted') },
  { rule: 'compliance/044-compliance-states-are-logged', defect: forget('kyc_record', 'expired') },
  { rule: 'compliance/045-complaint-states-are-logged', defect: forget('complaint', 'resolved') },
  {
    rule: 'compliance/046-states-follow-each-other',
    defect: entry(
      `old_value = '{"account_status":"closed"}'`,
      "entity_type = 'account' AND action = 'update'",
    ),
  },
  {
    rule: 'compliance/047-nothing-before-it-was-made',
    defect: entry(
      "performed_at = performed_at + interval '20 years'",
      "entity_type = 'account' AND action = 'create' AND entity_id IN (SELECT entity_id FROM compliance_db.audit_logs WHERE action = 'view')",
    ),
  },
  {
    rule: 'compliance/048-logged-when-it-happened',
    defect: entry(
      "performed_at = performed_at + interval '10 days'",
      "entity_type = 'claim' AND action = 'create'",
    ),
  },
  {
    rule: 'compliance/049-opened-by-the-teller',
    defect: entry(
      "performed_at = performed_at + interval '1 second'",
      "entity_type = 'account' AND action = 'create'",
    ),
  },
]
