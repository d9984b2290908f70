-- title: The first posting of an account is a deposit on the day it was opened
SELECT a.account_id, t.transaction_id, t.transaction_type, t.transaction_amount, t.transaction_date
FROM accounts_db.accounts a
JOIN LATERAL (
  SELECT * FROM accounts_db.transactions t WHERE t.account_id = a.account_id ORDER BY t.transaction_date, t.transaction_id LIMIT 1
) t ON true
WHERE t.transaction_type <> 'deposit' OR t.transaction_amount <= 0 OR t.transaction_date::date <> a.opened_date
