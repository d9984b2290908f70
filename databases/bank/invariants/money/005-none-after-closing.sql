-- title: No posting lies after the closing of its account
SELECT t.transaction_id, t.transaction_date, a.closed_date
FROM accounts_db.transactions t JOIN accounts_db.accounts a USING (account_id)
WHERE t.transaction_date >= a.closed_date + 1
