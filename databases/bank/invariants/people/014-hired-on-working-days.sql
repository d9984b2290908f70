-- title: People are hired on working days, and their record is made that day in office hours
SELECT employee_id, hire_date, created_at FROM employees_db.employees
WHERE extract(isodow FROM hire_date) > 5 OR to_char(hire_date, 'MM-DD') IN ('01-01', '12-25', '12-26')
   OR created_at::date <> hire_date OR created_at::time NOT BETWEEN '09:00' AND '17:00'
