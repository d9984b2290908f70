-- title: Every role has someone at work today
SELECT role, count(*) AS held FROM employees_db.employees
GROUP BY role HAVING count(*) FILTER (WHERE employment_status = 'active') = 0
UNION ALL
SELECT 'roles', count(DISTINCT role) FROM employees_db.employees HAVING count(DISTINCT role) <> 14
