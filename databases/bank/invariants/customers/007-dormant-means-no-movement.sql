-- title: A dormant customer moved no money in the 180 days before, nor since
SELECT t.transaction_id, t.transaction_type, t.transaction_date, p.customer_id, p.status_since
FROM customer_db.customer_profiles p
JOIN accounts_db.accounts a ON a.customer_id = p.customer_id
JOIN accounts_db.transactions t ON t.account_id = a.account_id
WHERE p.customer_status = 'dormant' AND t.transaction_type NOT IN ('fee', 'interest')
  AND t.transaction_date::date > p.status_since - 180
