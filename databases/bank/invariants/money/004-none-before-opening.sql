-- title: No posting lies before the opening of its account
SELECT t.transaction_id, t.transaction_date, a.opened_date
FROM accounts_db.transactions t JOIN accounts_db.accounts a USING (account_id)
WHERE t.transaction_date < a.opened_date
