-- title: What an employee processed happened on a working day between 9:00 and 17:00
SELECT transaction_id, transaction_date, processed_by FROM accounts_db.transactions
WHERE processed_by IS NOT NULL
  AND (extract(isodow FROM transaction_date) > 5 OR to_char(transaction_date, 'MM-DD') IN ('01-01', '12-25', '12-26')
       OR transaction_date::time < '09:00' OR transaction_date::time > '17:00')
