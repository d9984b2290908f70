-- title: Training that is not finished
-- why: Who still has to finish which course
-- asked by: hr
-- runs: workday 2
SELECT t.employee_id, g.program_name, g.category, t.enrollment_date, t.status
FROM employees_db.employee_training t
JOIN employees_db.training_programs g ON g.program_id = t.program_id
WHERE t.status IN ('enrolled', 'in_progress')
ORDER BY t.enrollment_date
