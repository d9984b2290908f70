-- title: Cash of 10,000 dollars and more
-- why: Deposits and withdrawals of the last month that may have to be reported
-- asked by: compliance
-- runs: day 3
SELECT t.transaction_id, t.transaction_date, t.transaction_amount, a.account_number, a.customer_id, a.branch_code
FROM accounts_db.transactions t
JOIN accounts_db.accounts a ON a.account_id = t.account_id
CROSS JOIN analytics.book_date b
WHERE t.transaction_type IN ('deposit', 'withdrawal')
  AND abs(t.transaction_amount) >= 10000
  AND t.transaction_date >= b.book_date - 30
ORDER BY t.transaction_date DESC
