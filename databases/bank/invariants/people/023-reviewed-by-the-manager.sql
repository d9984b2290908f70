-- title: A review is written by the line manager, who was there that day
SELECT review_id, review.employee_id, reviewer_id, employee.manager_id, review_date, reviewer.hire_date
FROM employees_db.performance_reviews review
JOIN employees_db.employees employee ON employee.employee_id = review.employee_id
JOIN employees_db.employees reviewer ON reviewer.employee_id = review.reviewer_id
WHERE reviewer_id IS DISTINCT FROM employee.manager_id OR reviewer.hire_date >= review_date
   OR reviewer.termination_date <= review_date
