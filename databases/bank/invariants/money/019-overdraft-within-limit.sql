-- title: No balance ever falls below the overdraft limit of its account
SELECT t.transaction_id, t.balance_after, a.overdraft_limit
FROM accounts_db.transactions t JOIN accounts_db.accounts a USING (account_id)
WHERE t.balance_after < -a.overdraft_limit
