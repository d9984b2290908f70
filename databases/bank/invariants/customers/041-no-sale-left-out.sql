-- title: A response that was followed in time by a product which no other response accounts for counts as converted
WITH products AS (
  SELECT 'account' AS kind, account_id AS key, customer_id, opened_date AS since FROM accounts_db.accounts
  UNION ALL SELECT 'loan', loan_id, customer_id, disbursement_date FROM loans_db.loans
  UNION ALL SELECT 'policy', policy_id, customer_id, start_date FROM insurance_db.policies
)
SELECT r.response_id, r.customer_id, r.response_type, r.response_date, p.kind, p.key, p.since
FROM customer_db.campaign_responses r
JOIN products p ON p.customer_id = r.customer_id AND p.since BETWEEN r.response_date AND r.response_date + CASE r.response_type WHEN 'purchased' THEN 60 WHEN 'clicked' THEN 30 WHEN 'opened' THEN 7 ELSE -1 END
WHERE NOT r.converted AND NOT EXISTS (
  SELECT 1 FROM customer_db.campaign_responses o
  WHERE o.customer_id = r.customer_id AND o.reference_type = p.kind AND o.reference_id = p.key)
