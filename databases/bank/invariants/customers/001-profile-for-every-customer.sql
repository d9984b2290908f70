-- title: Every customer of the master has a profile, and every profile a customer
SELECT coalesce(c.customer_id, p.customer_id) AS customer_id, c.customer_id IS NULL AS without_master
FROM accounts_db.customers c
FULL JOIN customer_db.customer_profiles p ON p.customer_id = c.customer_id
WHERE c.customer_id IS NULL OR p.customer_id IS NULL
