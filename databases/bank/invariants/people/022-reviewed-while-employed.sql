-- title: Reviews begin 90 days after hire and take place before someone leaves or goes on leave
SELECT review_id, employee_id, review_date, hire_date, termination_date, leave_start_date
FROM employees_db.performance_reviews JOIN employees_db.employees USING (employee_id)
WHERE review_date < hire_date + 90 OR review_date >= coalesce(termination_date, leave_start_date, 'infinity')
