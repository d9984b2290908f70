-- title: A manager stands at least one level above the report
SELECT report.employee_id, report.job_level, manager.employee_id AS manager_id, manager.job_level AS manager_level
FROM employees_db.employees report JOIN employees_db.employees manager ON manager.employee_id = report.manager_id
WHERE manager.job_level <= report.job_level
