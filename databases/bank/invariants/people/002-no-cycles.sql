-- title: Everyone can be reached from the managing director by going down the lines of management
WITH RECURSIVE line AS (
  SELECT employee_id, 1 AS depth FROM employees_db.employees WHERE manager_id IS NULL
  UNION ALL
  SELECT report.employee_id, line.depth + 1
  FROM employees_db.employees report JOIN line ON report.manager_id = line.employee_id WHERE line.depth < 6
)
SELECT employee_id, manager_id FROM employees_db.employees
WHERE employee_id NOT IN (SELECT employee_id FROM line)
