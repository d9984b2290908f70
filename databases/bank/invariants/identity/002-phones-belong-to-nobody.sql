-- title: Phone numbers are of the range for fiction, or ones that cannot be assigned
SELECT 'customer' AS whose, customer_id AS key, phone FROM accounts_db.customers
WHERE phone !~ '^[2-9][0-9]{2}-(555-01[0-9]{2}|[01][0-9]{2}-[0-9]{4})$'
UNION ALL
SELECT 'employee', employee_id, phone FROM employees_db.employees
WHERE phone !~ '^[2-9][0-9]{2}-(555-01[0-9]{2}|[01][0-9]{2}-[0-9]{4})$'
