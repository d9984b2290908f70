-- title: From the day an account is frozen only fees are posted
SELECT t.transaction_id, t.transaction_type, t.transaction_date, a.frozen_date
FROM accounts_db.transactions t JOIN accounts_db.accounts a USING (account_id)
WHERE t.transaction_date >= a.frozen_date AND t.transaction_type <> 'fee'
