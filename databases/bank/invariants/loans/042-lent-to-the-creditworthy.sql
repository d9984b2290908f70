-- title: The bank lends only to applicants who score 600 or more
SELECT a.application_id, r.risk_score
FROM loans_db.loan_applications a
JOIN loans_db.risk_assessments r USING (application_id)
WHERE a.status = 'approved' AND r.risk_score < 600
