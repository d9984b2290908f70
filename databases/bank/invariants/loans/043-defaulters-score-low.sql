-- title: A loan scored after its default has a grade of CC or C, one that is paid off a grade of BBB or better
SELECT r.assessment_id, r.loan_id, l.loan_status, r.risk_score, r.credit_grade
FROM loans_db.risk_assessments r
JOIN loans_db.loans l USING (loan_id)
WHERE (l.loan_status = 'defaulted' AND r.credit_grade NOT IN ('CC', 'C'))
   OR (l.loan_status = 'paid_off' AND r.credit_grade NOT IN ('AAA', 'AA', 'A', 'BBB'))
