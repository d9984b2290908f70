-- title: Interest is posted only on accounts that bear it
SELECT t.transaction_id, a.account_type, a.interest_rate
FROM accounts_db.transactions t JOIN accounts_db.accounts a USING (account_id)
WHERE t.transaction_type = 'interest' AND (a.interest_rate <= 0 OR a.account_type = 'checking')
