-- title: Interest is a quarter of the yearly rate on the balance before it, in the first quarter for the days since opening
SELECT t.transaction_id, t.transaction_amount, t.balance_after, a.interest_rate
FROM accounts_db.transactions t JOIN accounts_db.accounts a USING (account_id),
  LATERAL (SELECT t.transaction_date::date - date_trunc('quarter', t.transaction_date)::date + 1 AS days) AS quarter
WHERE t.transaction_type = 'interest'
  AND t.transaction_amount <> round(
    (t.balance_after - t.transaction_amount) * a.interest_rate
      * least(quarter.days, t.transaction_date::date - a.opened_date) / (4 * quarter.days), 2)
