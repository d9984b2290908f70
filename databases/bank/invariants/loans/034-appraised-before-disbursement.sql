-- title: What is pledged was appraised after the application, by the decision, and seven to thirty days before the disbursement
SELECT c.collateral_id, c.loan_id, a.application_date, c.appraisal_date, a.decision_date, l.disbursement_date
FROM loans_db.collateral c
JOIN loans_db.loans l USING (loan_id)
JOIN loans_db.loan_applications a USING (application_id)
WHERE c.appraisal_date NOT BETWEEN a.application_date AND a.decision_date
   OR l.disbursement_date - c.appraisal_date NOT BETWEEN 7 AND 30
