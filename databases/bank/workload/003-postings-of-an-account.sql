-- title: Last postings of the busiest account
-- why: What an agent looks at when a customer calls about a statement
-- asked by: customer_service
-- runs: workday 18
SELECT t.transaction_date, t.transaction_type, t.transaction_amount, t.description, t.balance_after
FROM accounts_db.transactions t
WHERE t.account_id = (
  SELECT account_id FROM accounts_db.transactions GROUP BY account_id ORDER BY count(*) DESC, account_id LIMIT 1
)
ORDER BY t.transaction_date DESC, t.transaction_id DESC
LIMIT 50
