-- title: A loan is paid out one to three days after the decision
SELECT l.loan_id, a.application_date, a.decision_date, l.disbursement_date
FROM loans_db.loans l
JOIN loans_db.loan_applications a USING (application_id)
WHERE l.disbursement_date - a.decision_date NOT BETWEEN 1 AND 3
