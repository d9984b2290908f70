-- title: The audit log tells of every customer who came, and of each who fell asleep or left, and of nothing else
WITH expected AS (
  SELECT 'customer' AS entity_type, customer_id AS entity_id, 'active'::text AS state FROM accounts_db.customers
  UNION ALL
  SELECT 'customer' AS entity_type, customer_id AS entity_id, customer_status::text AS state FROM customer_db.customer_profiles WHERE customer_status <> 'active'
), logged AS (
  SELECT DISTINCT entity_type, entity_id, new_value::jsonb ->> 'customer_status' AS state
  FROM compliance_db.audit_logs
  WHERE entity_type IN ('customer') AND action IN ('create', 'update')
    AND new_value::jsonb ->> 'customer_status' IS NOT NULL
)
SELECT entity_type, entity_id, state, e.state IS NOT NULL AS happened
FROM expected e FULL JOIN logged l USING (entity_type, entity_id, state)
WHERE e.state IS NULL OR l.state IS NULL
