-- title: Policies are signed, claims decided and settled, and events done by staff on working days, signatures in opening hours
SELECT key, what, moment
FROM (
  SELECT policy_id AS key, 'signed' AS what, created_at AS moment FROM insurance_db.policies
  UNION ALL SELECT claim_id, 'decided', decision_date FROM insurance_db.claims WHERE decision_date IS NOT NULL
  UNION ALL SELECT claim_id, 'settled', settlement_date FROM insurance_db.claims WHERE settlement_date IS NOT NULL
  UNION ALL SELECT event_id::text, event_type, event_date FROM insurance_db.policy_events
    WHERE performed_by IS NOT NULL OR event_type IN ('cancellation', 'reinstatement')
) t
WHERE extract(isodow FROM moment) > 5 OR to_char(moment, 'MM-DD') IN ('01-01', '12-25', '12-26')
   OR (what = 'signed' AND (moment::time < '09:00' OR moment::time >= '17:00'))
