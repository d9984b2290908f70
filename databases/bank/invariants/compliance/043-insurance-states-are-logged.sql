-- title: The audit log tells of every policy and claim and of each change of its state, and of nothing else
WITH expected AS (
  SELECT 'policy' AS entity_type, policy_id AS entity_id, 'active'::text AS state FROM insurance_db.policies
  UNION ALL
  SELECT 'policy' AS entity_type, policy_id AS entity_id, policy_status::text AS state FROM insurance_db.policies WHERE policy_status <> 'active'
  UNION ALL
  SELECT 'policy' AS entity_type, policy_id AS entity_id, 'lapsed'::text AS state FROM insurance_db.policies p WHERE policy_status <> 'lapsed' AND EXISTS (SELECT FROM insurance_db.policy_events e WHERE e.policy_id = p.policy_id AND e.event_type = 'reinstatement')
  UNION ALL
  SELECT 'claim' AS entity_type, claim_id AS entity_id, 'submitted'::text AS state FROM insurance_db.claims
  UNION ALL
  SELECT 'claim' AS entity_type, claim_id AS entity_id, status::text AS state FROM insurance_db.claims WHERE status <> 'submitted'
  UNION ALL
  SELECT 'claim' AS entity_type, claim_id AS entity_id, 'approved'::text AS state FROM insurance_db.claims WHERE status = 'paid'
), logged AS (
  SELECT DISTINCT entity_type, entity_id, coalesce(new_value::jsonb ->> 'policy_status', new_value::jsonb ->> 'status') AS state
  FROM compliance_db.audit_logs
  WHERE entity_type IN ('claim', 'policy') AND action IN ('create', 'update')
    AND coalesce(new_value::jsonb ->> 'policy_status', new_value::jsonb ->> 'status') IS NOT NULL
)
SELECT entity_type, entity_id, state, e.state IS NOT NULL AS happened
FROM expected e FULL JOIN logged l USING (entity_type, entity_id, state)
WHERE e.state IS NULL OR l.state IS NULL
