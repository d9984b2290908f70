-- title: Whoever breaks the rule of a pattern of suspicious activity is reported
SELECT v.violation_id, v.rule_id, v.entity_id
FROM compliance_db.rule_violations v
WHERE v.rule_id IN (SELECT rule_id FROM compliance_db.suspicious_activity_reports)
  AND NOT EXISTS (
    SELECT FROM compliance_db.suspicious_activity_reports s
    WHERE s.rule_id = v.rule_id AND v.entity_id IN (s.account_id, s.customer_id))
