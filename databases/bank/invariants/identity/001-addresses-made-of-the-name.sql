-- title: A customer's e-mail address is made of the name and a number, under a domain kept for examples
SELECT customer_id, first_name, last_name, email
FROM accounts_db.customers
WHERE email !~ '^[a-z]+\.[a-z]+[0-9]+@example\.(com|net|org)$'
   OR substr(email, 1, 1) <> lower(substr(translate(first_name, 'ÁÉÍÓÚÖÜÅØŁŚŽŠČİ', 'AEIOUOUAOLSZSCI'), 1, 1))
   OR (first_name ~ '^[A-Za-z]+$' AND split_part(email, '.', 1) <> lower(first_name))
   OR (last_name ~ '^[A-Za-z]+$' AND split_part(email, '.', 2) !~ ('^' || lower(last_name) || '[0-9]+@example$'))
