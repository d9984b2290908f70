-- title: A response counts as converted by a product of the customer that began within 60 days of an order, 30 of a click or 7 of opening
WITH products AS (
  SELECT 'account' AS kind, account_id AS key, customer_id, opened_date AS since FROM accounts_db.accounts
  UNION ALL SELECT 'loan', loan_id, customer_id, disbursement_date FROM loans_db.loans
  UNION ALL SELECT 'policy', policy_id, customer_id, start_date FROM insurance_db.policies
)
SELECT r.response_id, r.customer_id, r.response_type, r.response_date, r.reference_type, r.reference_id
FROM customer_db.campaign_responses r
LEFT JOIN products p ON p.kind = r.reference_type AND p.key = r.reference_id AND p.customer_id = r.customer_id
  AND p.since BETWEEN r.response_date AND r.response_date + CASE r.response_type WHEN 'purchased' THEN 60 WHEN 'clicked' THEN 30 WHEN 'opened' THEN 7 ELSE -1 END
WHERE r.converted AND p.key IS NULL
