-- title: Accounts in a foreign currency see the counter only when they are opened and closed, and who lives abroad pays no rent here
SELECT t.transaction_id, a.currency, t.description
FROM accounts_db.accounts a
JOIN accounts_db.transactions t USING (account_id)
WHERE a.currency <> 'USD' AND t.processed_by IS NOT NULL
  AND t.transaction_date::date <> a.opened_date AND t.transaction_date::date IS DISTINCT FROM a.closed_date
UNION ALL
SELECT t.transaction_id, a.currency, t.description
FROM customer_db.customer_profiles p
JOIN accounts_db.accounts a USING (customer_id)
JOIN accounts_db.transactions t USING (account_id)
WHERE p.country <> 'USA' AND t.description LIKE 'Rent %'
