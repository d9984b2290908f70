-- title: Profile and master agree on since when the customer is one
SELECT c.customer_id, c.created_at, p.created_at AS profile_created_at, p.onboarding_date
FROM accounts_db.customers c
JOIN customer_db.customer_profiles p ON p.customer_id = c.customer_id
WHERE p.created_at <> c.created_at OR p.onboarding_date <> c.created_at::date
