-- title: The balance after each posting is the balance before it plus its amount
SELECT transaction_id, account_id, before, transaction_amount, balance_after
FROM (
  SELECT transaction_id, account_id, transaction_amount, balance_after,
         coalesce(lag(balance_after) OVER (PARTITION BY account_id ORDER BY transaction_date, transaction_id), 0) AS before
  FROM accounts_db.transactions
) t
WHERE balance_after IS DISTINCT FROM before + transaction_amount
