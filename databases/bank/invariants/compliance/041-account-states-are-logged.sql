-- title: The audit log tells of every account that was opened, frozen or closed, and of nothing else
WITH expected AS (
  SELECT 'account' AS entity_type, account_id AS entity_id, 'active'::text AS state FROM accounts_db.accounts
  UNION ALL
  SELECT 'account' AS entity_type, account_id AS entity_id, account_status::text AS state FROM accounts_db.accounts WHERE account_status <> 'active'
), logged AS (
  SELECT DISTINCT entity_type, entity_id, new_value::jsonb ->> 'account_status' AS state
  FROM compliance_db.audit_logs
  WHERE entity_type IN ('account') AND action IN ('create', 'update')
    AND new_value::jsonb ->> 'account_status' IS NOT NULL
)
SELECT entity_type, entity_id, state, e.state IS NOT NULL AS happened
FROM expected e FULL JOIN logged l USING (entity_type, entity_id, state)
WHERE e.state IS NULL OR l.state IS NULL
