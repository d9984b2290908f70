-- title: Interest is a quarter of the yearly rate on the balance before it, to the cent
SELECT t.transaction_id, t.transaction_amount, t.balance_after, a.interest_rate
FROM accounts_db.transactions t JOIN accounts_db.accounts a USING (account_id)
WHERE t.transaction_type = 'interest'
  AND t.transaction_amount <> round((t.balance_after - t.transaction_amount) * a.interest_rate / 4, 2)
