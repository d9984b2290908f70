-- title: Applications, decisions, withdrawals, disbursements, restructurings and appraisals lie on working days
WITH event(kind, key, day) AS (
  SELECT 'application', application_id, application_date FROM loans_db.loan_applications
  UNION ALL SELECT 'decision', application_id, decision_date FROM loans_db.loan_applications
  UNION ALL SELECT 'withdrawal', application_id, withdrawn_date FROM loans_db.loan_applications
  UNION ALL SELECT 'disbursement', loan_id, disbursement_date FROM loans_db.loans
  UNION ALL SELECT 'restructuring', loan_id, restructured_date FROM loans_db.loans
  UNION ALL SELECT 'appraisal', collateral_id, appraisal_date FROM loans_db.collateral
)
SELECT kind, key, day
FROM event
WHERE extract(isodow FROM day) > 5 OR to_char(day, 'MM-DD') IN ('01-01', '12-25', '12-26')
