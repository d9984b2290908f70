-- title: Each change in the audit log begins with the state in which the change before it ended
SELECT audit_id, entity_type, entity_id, previous, before
FROM (
  SELECT audit_id, entity_type, entity_id, action, before, after,
         lag(after) OVER (PARTITION BY entity_type, entity_id ORDER BY performed_at, audit_id) AS previous
  FROM (
    SELECT audit_id, entity_type, entity_id, action, performed_at, coalesce(old_value::jsonb ->> 'customer_status', old_value::jsonb ->> 'account_status', old_value::jsonb ->> 'loan_status',
                old_value::jsonb ->> 'policy_status', old_value::jsonb ->> 'kyc_status', old_value::jsonb ->> 'sar_status', old_value::jsonb ->> 'status') AS before,
           coalesce(new_value::jsonb ->> 'customer_status', new_value::jsonb ->> 'account_status', new_value::jsonb ->> 'loan_status',
                new_value::jsonb ->> 'policy_status', new_value::jsonb ->> 'kyc_status', new_value::jsonb ->> 'sar_status', new_value::jsonb ->> 'status') AS after
    FROM compliance_db.audit_logs WHERE action IN ('create', 'update')
  ) l
  WHERE after IS NOT NULL
) s
WHERE (action = 'update' AND before IS DISTINCT FROM previous) OR (action = 'create' AND previous IS NOT NULL)
