-- title: The audit log tells of every report and of each identity check with a new result, and of each change of their state
WITH expected AS (
  SELECT 'suspicious_activity_report' AS entity_type, sar_id AS entity_id, 'draft'::text AS state FROM compliance_db.suspicious_activity_reports
  UNION ALL
  SELECT 'suspicious_activity_report' AS entity_type, sar_id AS entity_id, sar_status::text AS state FROM compliance_db.suspicious_activity_reports WHERE sar_status <> 'draft'
  UNION ALL
  SELECT 'suspicious_activity_report' AS entity_type, sar_id AS entity_id, 'filed'::text AS state FROM compliance_db.suspicious_activity_reports WHERE sar_status = 'closed'
  UNION ALL
  SELECT 'kyc_record' AS entity_type, kyc_id AS entity_id, 'expired'::text AS state FROM compliance_db.kyc_records WHERE kyc_status = 'expired'
  UNION ALL
  SELECT 'kyc_record' AS entity_type, kyc_id AS entity_id, replace(kyc_status, 'expired', 'verified')::text AS state FROM (SELECT *, lag(kyc_status) OVER (PARTITION BY customer_id ORDER BY verification_date, kyc_id) AS previous FROM compliance_db.kyc_records) k WHERE kyc_status = 'expired' OR previous IS DISTINCT FROM kyc_status
), logged AS (
  SELECT DISTINCT entity_type, entity_id, coalesce(new_value::jsonb ->> 'kyc_status', new_value::jsonb ->> 'sar_status') AS state
  FROM compliance_db.audit_logs
  WHERE entity_type IN ('kyc_record', 'suspicious_activity_report') AND action IN ('create', 'update')
    AND coalesce(new_value::jsonb ->> 'kyc_status', new_value::jsonb ->> 'sar_status') IS NOT NULL
)
SELECT entity_type, entity_id, state, e.state IS NOT NULL AS happened
FROM expected e FULL JOIN logged l USING (entity_type, entity_id, state)
WHERE e.state IS NULL OR l.state IS NULL
