-- title: Keys of what belongs to a customer carry the customer's number
SELECT 'account' AS what, account_id AS key, customer_id FROM accounts_db.accounts WHERE substr(account_id, 5, 10) <> substr(customer_id, 6)
UNION ALL
SELECT 'loan', loan_id, customer_id FROM loans_db.loans WHERE substr(loan_id, 6, 10) <> substr(customer_id, 6)
UNION ALL
SELECT 'application', application_id, customer_id FROM loans_db.loan_applications WHERE substr(application_id, 6, 10) <> substr(customer_id, 6)
UNION ALL
SELECT 'policy', policy_id, customer_id FROM insurance_db.policies WHERE substr(policy_id, 5, 10) <> substr(customer_id, 6)
UNION ALL
SELECT 'transaction', t.transaction_id, a.customer_id
FROM accounts_db.transactions t JOIN accounts_db.accounts a USING (account_id) WHERE substr(t.transaction_id, 5, 10) <> substr(a.customer_id, 6)
