-- title: Profile and master agree on name, e-mail address and phone number
SELECT c.customer_id, c.first_name, c.last_name, p.full_name, c.email, p.email AS profile_email, c.phone, p.phone AS profile_phone
FROM accounts_db.customers c
JOIN customer_db.customer_profiles p ON p.customer_id = c.customer_id
WHERE p.full_name <> c.first_name || ' ' || c.last_name OR p.email <> c.email OR p.phone <> c.phone
