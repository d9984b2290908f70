-- title: No phone number belongs to two people, customers and employees alike
SELECT phone, count(*)
FROM (SELECT phone FROM accounts_db.customers UNION ALL SELECT phone FROM employees_db.employees) p
GROUP BY phone HAVING count(*) > 1
