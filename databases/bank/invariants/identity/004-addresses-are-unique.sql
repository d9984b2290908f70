-- title: No e-mail address belongs to two people, customers and employees alike
SELECT email, count(*)
FROM (SELECT email FROM accounts_db.customers UNION ALL SELECT email FROM employees_db.employees) p
GROUP BY email HAVING count(*) > 1
