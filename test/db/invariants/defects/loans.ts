import type { Defect } from './defect.ts'

const one = (table: string, key: string, where: string) =>
  `(SELECT min(${key}) FROM loans_db.${table} WHERE ${where})`
const changeApplication = (set: string, where: string) =>
  `UPDATE loans_db.loan_applications SET ${set} WHERE application_id = ${one('loan_applications', 'application_id', where)}`
const changeLoan = (set: string, where = 'true') =>
  `UPDATE loans_db.loans SET ${set} WHERE loan_id = ${one('loans', 'loan_id', where)}`
const changeInstallment = (set: string, where: string) =>
  `UPDATE loans_db.repayment_schedule SET ${set} WHERE schedule_id = ${one('repayment_schedule', 'schedule_id', where)}`
const changeCollateral = (set: string, where = 'true') =>
  `UPDATE loans_db.collateral SET ${set} WHERE collateral_id = ${one('collateral', 'collateral_id', where)}`
const changeGuarantor = (set: string) =>
  `UPDATE loans_db.loan_guarantors g SET ${set} WHERE guarantor_id = ${one('loan_guarantors', 'guarantor_id', 'true')}`
const changeAssessment = (set: string, where: string) =>
  `UPDATE loans_db.risk_assessments SET ${set} WHERE assessment_id = ${one('risk_assessments', 'assessment_id', where)}`
const changePosting = (set: string, where: string) =>
  `UPDATE accounts_db.transactions SET ${set} WHERE transaction_id = (SELECT min(transaction_id) FROM accounts_db.transactions WHERE ${where})`

/** An installment in the middle of a loan that runs as agreed. */
const ORDINARY =
  "installment_number = 2 AND payment_status = 'paid' AND loan_id IN (SELECT loan_id FROM loans_db.loans WHERE loan_status = 'active')"
const SOMEONE_ELSE = (role: string) =>
  `(SELECT min(employee_id) FROM employees_db.employees WHERE role <> '${role}')`
const AS_OF = '(SELECT as_of FROM dhub.dataset)'
const later = (where: string) => `${where} AND loan_id IS NOT NULL`

const applications: readonly Defect[] = [
  {
    rule: 'loans/001-follows-its-application',
    defect: changeLoan("loan_type = CASE loan_type WHEN 'auto' THEN 'personal' ELSE 'auto' END"),
  },
  {
    rule: 'loans/002-approved-becomes-a-loan',
    defect: changeApplication(
      "status = 'approved', approved_amount = requested_amount, rejection_reason = NULL",
      "status = 'rejected'",
    ),
  },
  {
    rule: 'loans/003-decided-within-thirty-days',
    defect: changeApplication('application_date = application_date - 40', "status = 'pending'"),
  },
  {
    rule: 'loans/004-application-decision-disbursement',
    defect: changeLoan('disbursement_date = disbursement_date - 4'),
  },
  {
    rule: 'loans/005-nothing-in-the-future',
    defect: changeApplication(`decision_date = ${AS_OF}`, "status = 'rejected'"),
  },
  {
    rule: 'loans/006-branch-events-on-working-days',
    defect: changeApplication(
      "application_date = date_trunc('week', application_date)::date - 1",
      "status = 'approved'",
    ),
  },
  {
    rule: 'loans/045-one-application-at-a-time',
    defect: `UPDATE loans_db.loan_applications SET customer_id = ${one('loan_applications', 'customer_id', "status = 'rejected'")}`,
  },
  {
    rule: 'loans/048-borrower-has-been-onboarded',
    defect: changeApplication('application_date = application_date - 5000', "status = 'approved'"),
  },
]

const money: readonly Defect[] = [
  {
    rule: 'loans/007-disbursement-is-a-credit',
    defect: changePosting(
      'transaction_amount = transaction_amount - 1',
      "reference_type = 'loan' AND transaction_amount > 0",
    ),
  },
  {
    rule: 'loans/008-loan-postings-on-the-linked-account',
    defect: changePosting(
      'transaction_amount = transaction_amount * 3',
      "reference_type = 'loan' AND transaction_amount < 0",
    ),
  },
  {
    rule: 'loans/009-linked-to-own-checking-account',
    defect: changeLoan(
      "linked_account_id = (SELECT min(account_id) FROM accounts_db.accounts WHERE account_type = 'savings')",
    ),
  },
  {
    rule: 'loans/017-paid-installment-is-a-debit',
    defect: `DELETE FROM accounts_db.transactions WHERE transaction_id = (SELECT min(transaction_id) FROM accounts_db.transactions WHERE reference_type = 'installment')`,
  },
  {
    rule: 'loans/018-debit-belongs-to-a-paid-installment',
    defect: changeInstallment(
      "payment_status = 'missed', payment_date = NULL",
      `${ORDINARY} AND due_date < ${AS_OF} - 40`,
    ),
  },
  {
    rule: 'loans/019-collected-in-the-morning',
    defect: changePosting(
      "transaction_date = transaction_date + interval '9 hours'",
      "reference_type = 'installment'",
    ),
  },
  {
    rule: 'loans/020-outstanding-is-what-was-not-repaid',
    defect: changeLoan('outstanding_balance = outstanding_balance - 0.01', "loan_status = 'active'"),
  },
]

const schedules: readonly Defect[] = [
  {
    rule: 'loans/010-installments-without-gaps',
    defect: `DELETE FROM loans_db.repayment_schedule WHERE schedule_id = ${one('repayment_schedule', 'schedule_id', "payment_status = 'pending'")}`,
  },
  {
    rule: 'loans/011-due-by-calendar-months',
    defect: changeInstallment('due_date = due_date + 1', "payment_status = 'pending'"),
  },
  {
    rule: 'loans/012-matures-with-the-last-installment',
    defect: changeLoan('maturity_date = disbursement_date + 30 * term_months', "loan_type = 'mortgage'"),
  },
  {
    rule: 'loans/013-principal-adds-up',
    defect: changeInstallment(
      'principal_amount = principal_amount - 0.01, total_amount = total_amount - 0.01',
      ORDINARY,
    ),
  },
  {
    rule: 'loans/014-interest-on-the-balance',
    defect: changeInstallment(
      'interest_amount = interest_amount + 0.01, total_amount = total_amount + 0.01',
      ORDINARY,
    ),
  },
  {
    rule: 'loans/015-level-installments',
    defect: changeInstallment(
      'principal_amount = principal_amount + 5, total_amount = total_amount + 5',
      ORDINARY,
    ),
  },
  {
    rule: 'loans/016-annuity',
    defect: changeLoan('original_term_months = original_term_months - 6', "loan_status = 'restructured'"),
  },
  {
    rule: 'loans/021-status-follows-the-calendar',
    defect: changeInstallment("payment_status = 'missed'", `due_date > ${AS_OF}`),
  },
  {
    rule: 'loans/022-paid-in-order',
    defect: changeInstallment("payment_status = 'late', payment_date = due_date + 40", ORDINARY),
  },
  {
    rule: 'loans/028-no-running-loan-past-maturity',
    defect: changeLoan('maturity_date = disbursement_date + 1', "loan_status = 'active'"),
  },
]

const MISSED = "(SELECT loan_id FROM loans_db.repayment_schedule WHERE payment_status = 'missed')"

const states: readonly Defect[] = [
  {
    rule: 'loans/051-missed-for-want-of-money',
    defect: `UPDATE accounts_db.transactions SET balance_after = balance_after + 100000
      WHERE account_id IN (SELECT linked_account_id FROM loans_db.loans WHERE loan_id IN ${MISSED})`,
  },
  {
    rule: 'loans/052-missed-without-savings',
    defect: `UPDATE accounts_db.accounts SET customer_id = ${one('loans', 'customer_id', `loan_status <> 'restructured' AND loan_id IN ${MISSED}`)}
      WHERE account_id = (SELECT account_id FROM accounts_db.accounts ORDER BY balance DESC, account_id LIMIT 1)`,
  },
  {
    rule: 'loans/049-no-saving-in-default',
    defect: `UPDATE loans_db.loans SET default_date = disbursement_date + 1 WHERE default_date IS NOT NULL;
      UPDATE accounts_db.transactions SET description = 'Standing order to account 1'
      WHERE transaction_amount < 0
        AND account_id IN (SELECT linked_account_id FROM loans_db.loans WHERE default_date IS NOT NULL)`,
  },
  {
    rule: 'loans/023-paid-off-has-nothing-open',
    defect: changeInstallment(
      "payment_status = 'pending', payment_date = NULL",
      "loan_id IN (SELECT loan_id FROM loans_db.loans WHERE loan_status = 'paid_off')",
    ),
  },
  {
    rule: 'loans/024-default-is-three-missed-in-a-row',
    defect: changeLoan('default_date = default_date - 31', "loan_status = 'defaulted'"),
  },
  {
    rule: 'loans/025-three-missed-is-a-default',
    defect: changeLoan(
      "loan_status = 'active', default_status = false, default_date = NULL",
      "loan_status = 'defaulted'",
    ),
  },
  {
    rule: 'loans/026-restructured-is-a-longer-tail',
    defect: changeInstallment('schedule_version = 1', 'schedule_version = 2'),
  },
  {
    rule: 'loans/027-restructured-tail-is-an-annuity',
    defect: changeInstallment(
      'principal_amount = principal_amount + 1, total_amount = total_amount + 1',
      'schedule_version = 2',
    ),
  },
  {
    rule: 'loans/046-no-loan-after-falling-behind',
    defect: `UPDATE loans_db.loans SET customer_id = ${one('loans', 'customer_id', "loan_status = 'defaulted'")}, disbursement_date = ${AS_OF} - 1, maturity_date = ${AS_OF} + 400 WHERE loan_id = ${one('loans', 'loan_id', "loan_status = 'active'")}`,
  },
]

const terms: readonly Defect[] = [
  {
    rule: 'loans/050-repaid-before-old-age',
    defect: changeLoan('maturity_date = maturity_date + 25000', "loan_status = 'active'"),
  },
  {
    rule: 'loans/053-paid-out-on-any-weekday',
    defect:
      'UPDATE loans_db.loans SET disbursement_date = disbursement_date + 1 - extract(isodow FROM disbursement_date)::int',
  },
  {
    rule: 'loans/029-within-the-product',
    defect: changeApplication('requested_amount = 900000', "status = 'pending'"),
  },
  {
    rule: 'loans/030-rate-rises-with-risk',
    defect: changeLoan(
      'interest_rate = interest_rate + 0.05',
      "loan_type = 'personal' AND application_id IN (SELECT application_id FROM loans_db.risk_assessments WHERE risk_score > 700)",
    ),
  },
  {
    rule: 'loans/047-loan-number-check-digit',
    defect: changeLoan("loan_number = '12345678901'"),
  },
  {
    rule: 'loans/033-loan-to-value',
    defect: changeCollateral('ltv_ratio = ltv_ratio + 0.0001'),
  },
  {
    rule: 'loans/034-appraised-before-disbursement',
    defect: changeCollateral('appraisal_date = appraisal_date - 40'),
  },
  {
    rule: 'loans/035-collateral-fits-the-loan',
    defect: changeCollateral("collateral_type = 'securities'", "collateral_type = 'vehicle'"),
  },
]

const people: readonly Defect[] = [
  {
    rule: 'loans/031-officer-holds-the-role',
    defect: changeApplication(`officer_id = ${SOMEONE_ELSE('Loan Officer')}`, 'true'),
  },
  {
    rule: 'loans/032-approver-holds-the-role',
    defect: `UPDATE loans_db.loans l SET approved_by = a.officer_id FROM loans_db.loan_applications a WHERE a.application_id = l.application_id AND l.loan_id = ${one('loans', 'loan_id', 'true')}`,
  },
  {
    rule: 'loans/036-guarantor-is-not-the-borrower',
    defect: changeGuarantor(
      "guarantor_name = (SELECT c.first_name || ' ' || c.last_name FROM loans_db.loans l JOIN accounts_db.customers c USING (customer_id) WHERE l.loan_id = g.loan_id)",
    ),
  },
  {
    rule: 'loans/037-guarantee-within-the-principal',
    defect: changeGuarantor('guarantee_amount = guarantee_amount * 3'),
  },
  {
    rule: 'loans/038-one-spouse',
    defect:
      "UPDATE loans_db.loan_guarantors SET relationship = 'business_partner' WHERE loan_id IN (SELECT loan_id FROM loans_db.loans WHERE loan_type <> 'business')",
  },
]

const risk: readonly Defect[] = [
  {
    rule: 'loans/039-rating-table',
    defect: changeAssessment("credit_grade = 'AAA'", 'risk_score < 700'),
  },
  {
    rule: 'loans/040-every-application-was-scored',
    defect: changeAssessment('assessment_date = assessment_date - 10', 'application_id IS NOT NULL'),
  },
  {
    rule: 'loans/041-loans-scored-later',
    defect: changeAssessment('assessment_date = assessment_date - 900', later('true')),
  },
  {
    rule: 'loans/042-lent-to-the-creditworthy',
    defect: changeAssessment(
      'risk_score = 500',
      "application_id IN (SELECT application_id FROM loans_db.loan_applications WHERE status = 'approved')",
    ),
  },
  {
    rule: 'loans/043-defaulters-score-low',
    defect: `INSERT INTO loans_db.risk_assessments SELECT 0, loan_id, NULL, ${AS_OF} - 1, 820, 0.0159, 'AAA', NULL FROM loans_db.loans WHERE loan_status = 'defaulted' ORDER BY loan_id LIMIT 1`,
  },
  {
    rule: 'loans/044-assessor-holds-the-role',
    defect: changeAssessment(`assessed_by = ${SOMEONE_ELSE('Risk Analyst')}`, 'assessed_by IS NOT NULL'),
  },
]

/** For each lending rule a change that breaks it. */
export const loansDefects: readonly Defect[] = [
  ...applications,
  ...money,
  ...schedules,
  ...states,
  ...terms,
  ...people,
  ...risk,
].sort((a, b) => (a.rule < b.rule ? -1 : 1))
