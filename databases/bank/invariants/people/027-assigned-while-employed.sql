-- title: Assignments begin after hire and end before someone leaves; nobody is given one while on leave
SELECT assignment_id, employee_id, start_date, end_date, hire_date, termination_date, leave_start_date
FROM employees_db.employee_assignments JOIN employees_db.employees USING (employee_id)
WHERE start_date <= hire_date OR start_date >= leave_start_date
   OR coalesce(end_date, 'infinity') > coalesce(termination_date, 'infinity')
