-- title: Only those who left have dropped courses, and none that are still open
SELECT training_record_id, employee_id, status, employment_status
FROM employees_db.employee_training JOIN employees_db.employees USING (employee_id)
WHERE (status = 'dropped' AND employment_status <> 'terminated')
   OR (status IN ('enrolled', 'in_progress') AND employment_status = 'terminated')
