-- title: What a contact is about exists, belongs to the same customer and happened before
WITH things AS (
  SELECT 'account' AS kind, account_id AS key, customer_id, opened_date::timestamp AS since FROM accounts_db.accounts
  UNION ALL SELECT 'loan_application', application_id, customer_id, application_date FROM loans_db.loan_applications
  UNION ALL SELECT 'loan', loan_id, customer_id, disbursement_date FROM loans_db.loans
  UNION ALL SELECT 'policy', policy_id, customer_id, start_date FROM insurance_db.policies
  UNION ALL SELECT 'claim', c.claim_id, p.customer_id, c.claim_date
    FROM insurance_db.claims c JOIN insurance_db.policies p ON p.policy_id = c.policy_id
)
SELECT i.interaction_id, i.customer_id, i.interaction_date, i.reference_type, i.reference_id
FROM customer_db.interactions i
LEFT JOIN things t ON t.kind = i.reference_type AND t.key = i.reference_id
  AND t.customer_id = i.customer_id AND t.since <= i.interaction_date
WHERE i.reference_type <> 'transaction' AND t.key IS NULL
UNION ALL
SELECT i.interaction_id, i.customer_id, i.interaction_date, i.reference_type, i.reference_id
FROM customer_db.interactions i
LEFT JOIN (accounts_db.transactions t JOIN accounts_db.accounts a ON a.account_id = t.account_id)
  ON t.transaction_id = i.reference_id AND a.customer_id = i.customer_id AND t.transaction_date <= i.interaction_date
WHERE i.reference_type = 'transaction' AND t.transaction_id IS NULL
