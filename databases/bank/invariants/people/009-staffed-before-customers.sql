-- title: At least two of each role that meets customers were there before the first customer, and are still
SELECT wanted.role, count(employee.employee_id) AS found
FROM (VALUES ('Customer Service Representative'), ('Loan Officer'), ('Insurance Agent'), ('Compliance Officer'),
             ('Branch Manager')) AS wanted (role)
LEFT JOIN employees_db.employees employee
  ON employee.role = wanted.role AND employee.employment_status <> 'terminated'
  AND employee.hire_date < (SELECT min(created_at)::date FROM accounts_db.customers)
GROUP BY wanted.role HAVING count(employee.employee_id) < 2
