-- title: A refund returns exactly one earlier payment of the same account
SELECT r.transaction_id, r.reference_type, r.reference_id, r.transaction_amount, coalesce(p.transaction_amount, m.transaction_amount) AS paid
FROM accounts_db.transactions r
LEFT JOIN accounts_db.transactions p ON r.reference_type = 'transaction' AND p.transaction_id = r.reference_id
LEFT JOIN accounts_db.transactions m
  ON r.reference_type = 'premium_payment' AND m.reference_id = r.reference_id
 AND m.reference_type = 'premium_payment' AND m.transaction_type = 'payment'
WHERE r.transaction_type = 'refund'
  AND (coalesce(p.transaction_id, m.transaction_id) IS NULL
       OR coalesce(p.account_id, m.account_id) <> r.account_id
       OR coalesce(p.transaction_type, m.transaction_type) <> 'payment'
       OR coalesce(p.transaction_amount, m.transaction_amount) <> -r.transaction_amount
       OR coalesce(p.transaction_date, m.transaction_date) >= r.transaction_date)
