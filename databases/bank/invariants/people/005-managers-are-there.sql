-- title: Whoever manages someone, a branch, a department or a project is employed and not on leave
SELECT employee_id, employment_status FROM employees_db.employees
WHERE employment_status <> 'active' AND employee_id IN (
  SELECT manager_id FROM employees_db.employees WHERE manager_id IS NOT NULL
  UNION ALL SELECT manager_id FROM employees_db.branches
  UNION ALL SELECT department_head_id FROM employees_db.departments
  UNION ALL SELECT lead_id FROM employees_db.projects)
