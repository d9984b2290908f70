-- title: Customers were at least 18 when they came, and are at most 86
SELECT customer_id, date_of_birth, created_at
FROM accounts_db.customers
WHERE date_of_birth > created_at::date - interval '18 years'
   OR date_of_birth < (SELECT as_of FROM dhub.dataset) - interval '87 years'
