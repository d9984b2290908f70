-- title: An account receives at most one salary a month
SELECT account_id, date_trunc('month', transaction_date) AS month, count(*)
FROM accounts_db.transactions WHERE transaction_type = 'salary'
GROUP BY 1, 2 HAVING count(*) > 1
