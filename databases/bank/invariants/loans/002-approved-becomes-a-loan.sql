-- title: Every approved application became a loan
SELECT a.application_id
FROM loans_db.loan_applications a
LEFT JOIN loans_db.loans l USING (application_id)
WHERE a.status = 'approved' AND l.loan_id IS NULL
