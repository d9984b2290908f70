-- title: A refund returns exactly one earlier payment of the same account
SELECT r.transaction_id, r.reference_type, r.reference_id, r.transaction_amount, p.transaction_amount AS paid
FROM accounts_db.transactions r
LEFT JOIN accounts_db.transactions p ON r.reference_type = 'transaction' AND p.transaction_id = r.reference_id
WHERE r.transaction_type = 'refund'
  AND (p.transaction_id IS NULL OR p.account_id <> r.account_id OR p.transaction_type <> 'payment'
       OR p.transaction_amount <> -r.transaction_amount OR p.transaction_date >= r.transaction_date)
