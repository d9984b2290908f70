-- title: A manager was hired before the report
SELECT report.employee_id, report.hire_date, manager.employee_id AS manager_id, manager.hire_date AS manager_hired
FROM employees_db.employees report JOIN employees_db.employees manager ON manager.employee_id = report.manager_id
WHERE manager.hire_date >= report.hire_date
