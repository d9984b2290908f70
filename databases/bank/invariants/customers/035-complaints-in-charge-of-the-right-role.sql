-- title: Fraud is a matter of compliance, loans of lending, policies of insurance, all else of customer service, or of their heads
SELECT c.complaint_id, c.complaint_type, c.reference_type, e.employee_id, e.role, e.department
FROM customer_db.complaints c
JOIN employees_db.employees e ON e.employee_id = c.assigned_to
WHERE e.department <> CASE
        WHEN c.complaint_type = 'fraud' THEN 'Compliance & Risk'
        WHEN c.complaint_type = 'product' AND c.reference_type = 'loan' THEN 'Lending'
        WHEN c.complaint_type = 'product' AND c.reference_type = 'policy' THEN 'Insurance'
        ELSE 'Customer Service' END
   OR e.role NOT IN ('Compliance Officer', 'Loan Officer', 'Insurance Agent', 'Customer Service Representative', 'Department Head')
