-- title: The officer of an application is a loan officer who worked for the bank when it was made
SELECT a.application_id, a.officer_id, e.role, e.hire_date, e.termination_date, a.application_date
FROM loans_db.loan_applications a
JOIN employees_db.employees e ON e.employee_id = a.officer_id
WHERE e.role <> 'Loan Officer'
   OR a.application_date < e.hire_date
   OR a.application_date > e.termination_date
