-- title: Nothing about people lies on or after the as-of day
SELECT what, key, day FROM (
  SELECT 'hire' AS what, employee_id AS key, hire_date AS day FROM employees_db.employees
  UNION ALL SELECT 'termination', employee_id, termination_date FROM employees_db.employees
  UNION ALL SELECT 'leave', employee_id, leave_start_date FROM employees_db.employees
  UNION ALL SELECT 'opening', branch_code, opened_date FROM employees_db.branches
  UNION ALL SELECT 'enrolment', employee_id, enrollment_date FROM employees_db.employee_training
  UNION ALL SELECT 'completion', employee_id, completion_date FROM employees_db.employee_training
  UNION ALL SELECT 'review', employee_id, review_date FROM employees_db.performance_reviews
  UNION ALL SELECT 'assignment', employee_id, start_date FROM employees_db.employee_assignments
  UNION ALL SELECT 'assignment end', employee_id, end_date FROM employees_db.employee_assignments
  UNION ALL SELECT 'project', project_id, start_date FROM employees_db.projects
  UNION ALL SELECT 'project end', project_id, end_date FROM employees_db.projects) event
WHERE day >= (SELECT as_of FROM dhub.dataset)
