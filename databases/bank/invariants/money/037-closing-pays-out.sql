-- title: Closing an account pays out what is left on the day it closes
SELECT a.account_id, a.closed_date, t.transaction_type, t.transaction_date
FROM accounts_db.accounts a
JOIN LATERAL (
  SELECT * FROM accounts_db.transactions t WHERE t.account_id = a.account_id ORDER BY t.transaction_date DESC, t.transaction_id DESC LIMIT 1
) t ON true
WHERE a.account_status = 'closed' AND (t.transaction_type <> 'withdrawal' OR t.transaction_date::date <> a.closed_date)
