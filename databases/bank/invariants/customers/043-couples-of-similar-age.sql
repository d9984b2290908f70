-- title: Those who share an address and a family name are a couple, born within sixteen years of each other
SELECT a.customer_id, b.customer_id AS partner_id, a.date_of_birth, b.date_of_birth AS partner_date_of_birth
FROM accounts_db.customers a
JOIN customer_db.customer_profiles home ON home.customer_id = a.customer_id
JOIN customer_db.customer_profiles same ON same.address = home.address AND same.customer_id > home.customer_id
JOIN accounts_db.customers b ON b.customer_id = same.customer_id
WHERE a.last_name = b.last_name AND abs(a.date_of_birth - b.date_of_birth) > 16 * 365.25
