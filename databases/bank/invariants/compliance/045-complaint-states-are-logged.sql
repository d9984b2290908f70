-- title: The audit log tells of every complaint and of each change of its state, and of nothing else
WITH expected AS (
  SELECT 'complaint' AS entity_type, complaint_id AS entity_id, 'open'::text AS state FROM customer_db.complaints
  UNION ALL
  SELECT 'complaint' AS entity_type, complaint_id AS entity_id, status::text AS state FROM customer_db.complaints WHERE status <> 'open'
), logged AS (
  SELECT DISTINCT entity_type, entity_id, new_value::jsonb ->> 'status' AS state
  FROM compliance_db.audit_logs
  WHERE entity_type IN ('complaint') AND action IN ('create', 'update')
    AND new_value::jsonb ->> 'status' IS NOT NULL
)
SELECT entity_type, entity_id, state, e.state IS NOT NULL AS happened
FROM expected e FULL JOIN logged l USING (entity_type, entity_id, state)
WHERE e.state IS NULL OR l.state IS NULL
