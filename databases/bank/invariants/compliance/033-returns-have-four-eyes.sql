-- title: Returns are prepared by analysts and approved by the head of their department, both of whom worked there when they were sent
SELECT r.report_id, r.submission_date, p.role AS preparer, a.role AS approver
FROM compliance_db.regulatory_reports r
JOIN employees_db.employees p ON p.employee_id = r.prepared_by
LEFT JOIN employees_db.employees a ON a.employee_id = r.approved_by
WHERE p.role NOT IN ('Risk Analyst', 'Financial Analyst') OR a.role <> 'Department Head' OR a.department <> p.department
   OR p.hire_date >= r.submission_date OR p.termination_date <= r.submission_date OR a.hire_date >= r.submission_date OR a.termination_date <= r.submission_date
