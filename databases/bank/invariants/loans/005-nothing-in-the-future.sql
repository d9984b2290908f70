-- title: Nothing that happened to a loan or an application lies at or after as-of
SELECT 'application' AS kind, application_id AS key, greatest(application_date, decision_date, withdrawn_date) AS latest
FROM loans_db.loan_applications, dhub.dataset
WHERE greatest(application_date, decision_date, withdrawn_date) >= as_of
UNION ALL
SELECT 'loan', loan_id, greatest(disbursement_date, settled_date, default_date, restructured_date)
FROM loans_db.loans, dhub.dataset
WHERE greatest(disbursement_date, settled_date, default_date, restructured_date) >= as_of
UNION ALL
SELECT 'installment', schedule_id::text, greatest(payment_date, superseded_date)
FROM loans_db.repayment_schedule, dhub.dataset
WHERE greatest(payment_date, superseded_date) >= as_of
UNION ALL
SELECT 'appraisal', collateral_id, appraisal_date FROM loans_db.collateral, dhub.dataset WHERE appraisal_date >= as_of
UNION ALL
SELECT 'assessment', assessment_id::text, assessment_date FROM loans_db.risk_assessments, dhub.dataset WHERE assessment_date >= as_of
