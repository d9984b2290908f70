-- title: Applications that wait for a decision
-- why: What lies on the desks of the loan officers
-- asked by: lending
-- runs: workday 7
SELECT a.application_id, a.loan_type, a.requested_amount, a.application_date, a.officer_id, r.risk_score, r.credit_grade
FROM loans_db.loan_applications a
LEFT JOIN loans_db.risk_assessments r ON r.application_id = a.application_id
WHERE a.status = 'pending'
ORDER BY a.application_date
