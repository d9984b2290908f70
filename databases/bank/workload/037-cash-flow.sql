-- title: Cash flow by month
-- why: What came in and went out, by product and kind
-- asked by: finance
-- runs: weekly 6
SELECT month, account_type, transaction_type, currency, amount
FROM analytics.monthly_cash_flow
ORDER BY month DESC, account_type, transaction_type
LIMIT 200
