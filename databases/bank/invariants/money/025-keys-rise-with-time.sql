-- title: Within an account keys rise in posting order, without a gap
SELECT transaction_id, account_id, transaction_date
FROM (
  SELECT transaction_id, account_id, transaction_date,
         row_number() OVER (PARTITION BY account_id ORDER BY transaction_date, transaction_id) AS place,
         right(transaction_id, 5)::int AS sequence
  FROM accounts_db.transactions
) t
WHERE place <> sequence + 0 AND place <> sequence + 1
   OR transaction_id !~ '^TXN-[0-9]{10}-[1-9][0-9]{5}$'
