-- title: Who keeps an account in a foreign currency lives in a country of a foreign currency
SELECT p.customer_id, p.country, a.account_id, a.currency
FROM customer_db.customer_profiles p
JOIN accounts_db.accounts a ON a.customer_id = p.customer_id
WHERE a.currency <> 'USD' AND p.country = 'USA'
