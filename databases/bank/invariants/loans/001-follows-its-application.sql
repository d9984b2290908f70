-- title: Customer, type and principal of a loan are those that its application was approved for
SELECT l.loan_id, l.application_id, a.status, l.customer_id, a.customer_id AS applicant, l.loan_type, a.loan_type AS type_applied_for,
       l.principal_amount, a.approved_amount
FROM loans_db.loans l
JOIN loans_db.loan_applications a USING (application_id)
WHERE a.status <> 'approved'
   OR l.customer_id <> a.customer_id
   OR l.loan_type <> a.loan_type
   OR l.principal_amount IS DISTINCT FROM a.approved_amount
