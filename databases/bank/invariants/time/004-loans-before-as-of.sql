-- title: Nothing that happened in lending lies after as-of
SELECT 'loan_applications.application_date' AS moment, application_id::text AS record, application_date::timestamp AS happened FROM loans_db.loan_applications WHERE application_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'loan_applications.decision_date' AS moment, application_id::text AS record, decision_date::timestamp AS happened FROM loans_db.loan_applications WHERE decision_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'loan_applications.withdrawn_date' AS moment, application_id::text AS record, withdrawn_date::timestamp AS happened FROM loans_db.loan_applications WHERE withdrawn_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'loans.disbursement_date' AS moment, loan_id::text AS record, disbursement_date::timestamp AS happened FROM loans_db.loans WHERE disbursement_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'loans.settled_date' AS moment, loan_id::text AS record, settled_date::timestamp AS happened FROM loans_db.loans WHERE settled_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'loans.default_date' AS moment, loan_id::text AS record, default_date::timestamp AS happened FROM loans_db.loans WHERE default_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'loans.restructured_date' AS moment, loan_id::text AS record, restructured_date::timestamp AS happened FROM loans_db.loans WHERE restructured_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'collateral.appraisal_date' AS moment, collateral_id::text AS record, appraisal_date::timestamp AS happened FROM loans_db.collateral WHERE appraisal_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'repayment_schedule.payment_date' AS moment, schedule_id::text AS record, payment_date::timestamp AS happened FROM loans_db.repayment_schedule WHERE payment_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'repayment_schedule.superseded_date' AS moment, schedule_id::text AS record, superseded_date::timestamp AS happened FROM loans_db.repayment_schedule WHERE superseded_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'risk_assessments.assessment_date' AS moment, assessment_id::text AS record, assessment_date::timestamp AS happened FROM loans_db.risk_assessments WHERE assessment_date >= (SELECT as_of FROM dhub.dataset)
