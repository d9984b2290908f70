-- title: Staff are managed within their department, and heads of department by the managing director
SELECT report.employee_id, report.department, manager.employee_id AS manager_id, manager.department AS manager_department
FROM employees_db.employees report JOIN employees_db.employees manager ON manager.employee_id = report.manager_id
WHERE CASE WHEN report.role = 'Department Head' THEN manager.role <> 'Managing Director'
           ELSE manager.department <> report.department END
