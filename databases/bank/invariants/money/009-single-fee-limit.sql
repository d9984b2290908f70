-- title: No single fee is above 150
SELECT transaction_id, transaction_amount FROM accounts_db.transactions
WHERE transaction_type = 'fee' AND transaction_amount < -150
