-- title: Installments are collected between 06:00 and 08:00
SELECT transaction_id, reference_id, transaction_date
FROM accounts_db.transactions
WHERE reference_type = 'installment' AND transaction_date::time NOT BETWEEN '06:00' AND '08:00'
