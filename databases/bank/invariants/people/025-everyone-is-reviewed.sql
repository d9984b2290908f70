-- title: Whoever was there for 106 days by now, or until leaving, has been reviewed; the managing director is not
SELECT employee_id, role, hire_date, reviews FROM (
  SELECT employee_id, role, hire_date,
    coalesce(termination_date, leave_start_date, (SELECT as_of FROM dhub.dataset)) - hire_date AS days,
    (SELECT count(*) FROM employees_db.performance_reviews review WHERE review.employee_id = employee.employee_id) AS reviews
  FROM employees_db.employees employee) employee
WHERE (role <> 'Managing Director' AND days >= 106 AND reviews = 0) OR (role = 'Managing Director' AND reviews > 0)
