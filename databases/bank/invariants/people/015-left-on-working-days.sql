-- title: The last day of employment is a working day
SELECT employee_id, termination_date FROM employees_db.employees
WHERE extract(isodow FROM termination_date) > 5 OR to_char(termination_date, 'MM-DD') IN ('01-01', '12-25', '12-26')
