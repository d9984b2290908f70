-- title: Courses on leading are for those of the level, courses on serving customers for those who meet them
SELECT training_record_id, employee_id, role, job_level, program_name
FROM employees_db.employee_training JOIN employees_db.employees USING (employee_id)
JOIN employees_db.training_programs USING (program_id)
WHERE (category = 'leadership' AND job_level < 2)
   OR (category = 'customer_service' AND role NOT IN ('Customer Service Representative', 'Loan Officer',
       'Insurance Agent', 'Compliance Officer', 'Branch Manager'))
   OR (program_name = 'Leading a Branch' AND job_level <> 4)
   OR (program_name = 'First-Time Team Leader' AND job_level > 3)
