-- title: Credits are positive, debits negative, by the type of the posting
SELECT transaction_id, transaction_type, transaction_amount FROM accounts_db.transactions
WHERE (transaction_type IN ('deposit', 'salary', 'interest', 'refund') AND transaction_amount <= 0)
   OR (transaction_type IN ('withdrawal', 'payment', 'fee') AND transaction_amount >= 0)
