/** The questions that the demo asks the bank: each shows rows of several schemas telling one story. */
export const demoQueries = [
  {
    title: 'Which customers does the bank live on?',
    sql: `
SELECT p.customer_segment AS segment, count(DISTINCT p.customer_id) AS customers,
       count(a.account_id) AS accounts, sum(a.balance) AS deposits,
       round(avg(a.balance), 2) AS balance_mean
FROM customer_db.customer_profiles p
LEFT JOIN accounts_db.accounts a ON a.customer_id = p.customer_id AND a.account_status = 'active'
GROUP BY p.customer_segment
ORDER BY deposits DESC NULLS LAST`,
  },
  {
    title: 'Who is behind with a loan, and what is left on the account?',
    sql: `
SELECT l.loan_number, c.first_name || ' ' || c.last_name AS borrower, l.loan_type AS type, l.outstanding_balance AS outstanding,
       count(*) FILTER (WHERE s.payment_date IS NULL) AS overdue, count(s.payment_date) AS paid, a.balance
FROM loans_db.loans l
JOIN accounts_db.customers c ON c.customer_id = l.customer_id
JOIN accounts_db.accounts a ON a.account_id = l.linked_account_id
JOIN loans_db.repayment_schedule s ON s.loan_id = l.loan_id
WHERE s.due_date < (SELECT as_of FROM dhub.dataset) AND s.superseded_date IS NULL
GROUP BY l.loan_id, c.customer_id, a.account_id
HAVING count(*) > count(s.payment_date)
ORDER BY overdue DESC, l.loan_id
LIMIT 5`,
  },
  {
    title: 'A fee complaint, and the fee that it is about',
    sql: `
SELECT k.filed_date::date AS filed, p.full_name AS customer, t.transaction_amount AS fee,
       t.transaction_date::date AS charged, t.description AS charged_for, k.status
FROM customer_db.complaints k
JOIN customer_db.customer_profiles p ON p.customer_id = k.customer_id
JOIN accounts_db.transactions t ON t.transaction_id = k.reference_id
WHERE k.complaint_type = 'fee'
ORDER BY k.filed_date DESC
LIMIT 5`,
  },
  {
    title: 'What was reported to the regulator as suspicious?',
    sql: `
SELECT r.report_date AS reported, c.first_name || ' ' || c.last_name AS customer, r.activity_type AS pattern,
       r.amount_involved AS amount, r.sar_status AS status, e.first_name || ' ' || e.last_name AS filed_by
FROM compliance_db.suspicious_activity_reports r
JOIN accounts_db.customers c ON c.customer_id = r.customer_id
LEFT JOIN employees_db.employees e ON e.employee_id = r.filed_by
ORDER BY r.report_date DESC, r.sar_id
LIMIT 5`,
  },
]
