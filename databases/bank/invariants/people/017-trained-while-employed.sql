-- title: Courses begin after hire and take place before someone leaves or goes on leave
SELECT employee_id, training_record_id, enrollment_date, completion_date, hire_date, termination_date, leave_start_date
FROM employees_db.employee_training JOIN employees_db.employees USING (employee_id)
WHERE enrollment_date <= hire_date
   OR coalesce(completion_date, enrollment_date) >= coalesce(termination_date, leave_start_date, 'infinity')
