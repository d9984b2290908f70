-- title: A work address is made of the name and lies under a reserved domain; the phone number belongs to nobody
SELECT employee_id, first_name, last_name, email, phone FROM employees_db.employees
WHERE email !~ '^[a-z]+\.[a-z]+[0-9]+@bank\.example$'
   OR (first_name ~ '^[A-Za-z]+$' AND split_part(email, '.', 1) <> lower(first_name))
   OR (last_name ~ '^[A-Za-z]+$'
       AND regexp_replace(split_part(split_part(email, '@', 1), '.', 2), '[0-9]+$', '') <> lower(last_name))
   OR phone !~ '^[2-9][0-9]{2}-(555-01[0-9]{2}|[01][0-9]{2}-[0-9]{4})$'
