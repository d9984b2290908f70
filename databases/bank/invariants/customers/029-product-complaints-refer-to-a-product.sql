-- title: A complaint about a product points at an account, loan or policy that the customer had by then
WITH products AS (
  SELECT 'account' AS kind, account_id AS key, customer_id, opened_date AS since FROM accounts_db.accounts
  UNION ALL SELECT 'loan', loan_id, customer_id, disbursement_date FROM loans_db.loans
  UNION ALL SELECT 'policy', policy_id, customer_id, start_date FROM insurance_db.policies
)
SELECT c.complaint_id, c.customer_id, c.filed_date, c.reference_type, c.reference_id
FROM customer_db.complaints c
LEFT JOIN products p ON p.kind = c.reference_type AND p.key = c.reference_id
  AND p.customer_id = c.customer_id AND p.since <= c.filed_date::date
WHERE c.complaint_type = 'product' AND p.key IS NULL
