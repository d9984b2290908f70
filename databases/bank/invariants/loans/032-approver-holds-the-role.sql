-- title: A loan is approved by another loan officer or by the head of lending, who worked for the bank on the day of decision
SELECT l.loan_id, l.approved_by, a.officer_id, e.role, e.department, e.hire_date, e.termination_date, a.decision_date
FROM loans_db.loans l
JOIN loans_db.loan_applications a USING (application_id)
JOIN employees_db.employees e ON e.employee_id = l.approved_by
WHERE l.approved_by = a.officer_id
   OR (e.role <> 'Loan Officer' AND (e.role <> 'Department Head' OR e.department <> 'Lending'))
   OR a.decision_date < e.hire_date
   OR a.decision_date > e.termination_date
