-- title: A loan is scored again 180 to 730 days after its disbursement, before it is settled and after any default
SELECT r.assessment_id, r.loan_id, l.disbursement_date, r.assessment_date, l.settled_date, l.default_date
FROM loans_db.risk_assessments r
JOIN loans_db.loans l USING (loan_id)
WHERE r.assessment_date - l.disbursement_date NOT BETWEEN 180 AND 730
   OR r.assessment_date > l.settled_date
   OR r.assessment_date < l.default_date
