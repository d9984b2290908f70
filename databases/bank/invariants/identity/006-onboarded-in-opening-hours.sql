-- title: Customers are taken on on working days between 9:00 and 17:00, within the last seven years and a bit
SELECT customer_id, created_at
FROM accounts_db.customers
WHERE extract(isodow FROM created_at) > 5 OR to_char(created_at, 'MM-DD') IN ('01-01', '12-25', '12-26')
   OR created_at::time < '09:00' OR created_at::time >= '17:00'
   OR created_at < (SELECT as_of FROM dhub.dataset) - interval '7 years 14 days'
