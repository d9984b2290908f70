-- title: Everyone works in the department that the role belongs to
SELECT employee_id, role, department FROM employees_db.employees
WHERE role <> 'Department Head' AND department <> CASE role
  WHEN 'Managing Director' THEN 'Operations'
  WHEN 'Customer Service Representative' THEN 'Customer Service'
  WHEN 'Loan Officer' THEN 'Lending'
  WHEN 'Insurance Agent' THEN 'Insurance'
  WHEN 'Compliance Officer' THEN 'Compliance & Risk'
  WHEN 'Branch Manager' THEN 'Retail Banking'
  WHEN 'Risk Analyst' THEN 'Risk Management'
  WHEN 'IT Specialist' THEN 'Information Technology'
  WHEN 'HR Specialist' THEN 'Human Resources'
  WHEN 'Marketing Specialist' THEN 'Marketing'
  WHEN 'Operations Specialist' THEN 'Operations'
  WHEN 'Financial Analyst' THEN 'Finance'
  WHEN 'Internal Auditor' THEN 'Internal Audit' END
