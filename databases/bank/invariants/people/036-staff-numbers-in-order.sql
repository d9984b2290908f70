-- title: Staff numbers run from E10000 without a gap, in the order of hiring
SELECT employee_id, employee_number, hire_date FROM (
  SELECT employee_id, employee_number, hire_date, substr(employee_number, 2)::bigint AS number,
    lag(substr(employee_number, 2)::bigint, 1, 9999) OVER (ORDER BY employee_id) AS before,
    lag(hire_date) OVER (ORDER BY employee_id) AS hired_before
  FROM employees_db.employees) employee
WHERE number <> before + 1 OR hire_date < hired_before
