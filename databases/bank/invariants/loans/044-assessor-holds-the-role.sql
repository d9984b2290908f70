-- title: Whoever scores a borrower is a risk analyst who worked for the bank on that working day
SELECT r.assessment_id, r.assessed_by, e.role, e.hire_date, e.termination_date, r.assessment_date
FROM loans_db.risk_assessments r
JOIN employees_db.employees e ON e.employee_id = r.assessed_by
WHERE e.role <> 'Risk Analyst'
   OR r.assessment_date < e.hire_date
   OR r.assessment_date > e.termination_date
   OR extract(isodow FROM r.assessment_date) > 5
