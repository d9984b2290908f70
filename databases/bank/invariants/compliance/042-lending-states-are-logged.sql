-- title: The audit log tells of every application and loan and of each change of its state, and of nothing else
WITH expected AS (
  SELECT 'loan_application' AS entity_type, application_id AS entity_id, 'pending'::text AS state FROM loans_db.loan_applications
  UNION ALL
  SELECT 'loan_application' AS entity_type, application_id AS entity_id, status::text AS state FROM loans_db.loan_applications WHERE status <> 'pending'
  UNION ALL
  SELECT 'loan' AS entity_type, loan_id AS entity_id, 'active'::text AS state FROM loans_db.loans
  UNION ALL
  SELECT 'loan' AS entity_type, loan_id AS entity_id, loan_status::text AS state FROM loans_db.loans WHERE loan_status <> 'active'
), logged AS (
  SELECT DISTINCT entity_type, entity_id, coalesce(new_value::jsonb ->> 'loan_status', new_value::jsonb ->> 'status') AS state
  FROM compliance_db.audit_logs
  WHERE entity_type IN ('loan', 'loan_application') AND action IN ('create', 'update')
    AND coalesce(new_value::jsonb ->> 'loan_status', new_value::jsonb ->> 'status') IS NOT NULL
)
SELECT entity_type, entity_id, state, e.state IS NOT NULL AS happened
FROM expected e FULL JOIN logged l USING (entity_type, entity_id, state)
WHERE e.state IS NULL OR l.state IS NULL
