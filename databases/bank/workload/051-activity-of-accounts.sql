-- title: Activity by kind of account
-- why: Credits, debits and fees, month by month
-- asked by: retail_banking
-- runs: workday 2
SELECT month, account_type, sum(postings) AS postings, sum(credits) AS credits, sum(debits) AS debits, sum(fees) AS fees
FROM analytics.account_activity
GROUP BY month, account_type
ORDER BY month DESC, account_type
LIMIT 48
