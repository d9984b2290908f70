-- title: Salaries land on checking accounts only
SELECT t.transaction_id, a.account_type
FROM accounts_db.transactions t JOIN accounts_db.accounts a USING (account_id)
WHERE t.transaction_type = 'salary' AND a.account_type <> 'checking'
