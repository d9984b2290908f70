-- title: No payment is refunded twice
SELECT reference_id, count(*) FROM accounts_db.transactions
WHERE transaction_type = 'refund' GROUP BY reference_id HAVING count(*) > 1
