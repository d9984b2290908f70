-- title: Deposits by product and currency
-- why: What the bank owes its customers, for the morning call of the treasury
-- asked by: finance
-- runs: workday 4
SELECT account_type, currency, count(*) AS accounts, sum(balance) AS balance
FROM accounts_db.accounts
WHERE account_status <> 'closed'
GROUP BY account_type, currency
ORDER BY account_type, currency
