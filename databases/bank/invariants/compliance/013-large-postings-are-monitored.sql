-- title: Every posting above 10,000 was looked at
SELECT t.transaction_id, t.transaction_amount
FROM accounts_db.transactions t LEFT JOIN compliance_db.aml_checks k USING (transaction_id)
WHERE abs(t.transaction_amount) > 10000 AND k.check_id IS NULL
