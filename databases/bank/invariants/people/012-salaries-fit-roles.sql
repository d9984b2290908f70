-- title: Salaries lie within the range of the role
SELECT employee_id, employee.role, salary
FROM employees_db.employees employee LEFT JOIN (VALUES
  ('Managing Director', 260000, 340000), ('Department Head', 125000, 180000),
  ('Customer Service Representative', 35000, 55000), ('Loan Officer', 50000, 80000),
  ('Insurance Agent', 45000, 75000), ('Compliance Officer', 60000, 95000), ('Branch Manager', 70000, 120000),
  ('Risk Analyst', 65000, 100000), ('IT Specialist', 70000, 110000), ('HR Specialist', 55000, 85000),
  ('Marketing Specialist', 60000, 90000), ('Operations Specialist', 45000, 75000),
  ('Financial Analyst', 65000, 100000), ('Internal Auditor', 65000, 100000)) AS pay (role, low, high)
  ON pay.role = employee.role
WHERE (salary BETWEEN low AND high) IS NOT TRUE
