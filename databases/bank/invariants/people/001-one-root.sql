-- title: Exactly one person has no manager: the managing director
SELECT 'people without a manager' AS what, count(*) AS found
FROM employees_db.employees WHERE manager_id IS NULL
HAVING count(*) <> 1 OR bool_or(role <> 'Managing Director')
