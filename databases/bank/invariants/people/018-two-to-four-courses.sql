-- title: Everyone takes two to four courses, one of them about the rules
SELECT employee.employee_id, count(training_record_id) AS courses
FROM employees_db.employees employee
LEFT JOIN employees_db.employee_training USING (employee_id)
LEFT JOIN employees_db.training_programs USING (program_id)
GROUP BY employee.employee_id
HAVING count(training_record_id) NOT BETWEEN 2 AND 4 OR bool_or(category = 'compliance') IS NOT TRUE
