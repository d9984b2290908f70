-- title: Alerts by rule
-- why: Which rules fire, and how often for nothing
-- asked by: compliance
-- runs: workday 4
SELECT r.rule_name, r.severity, v.status, count(*) AS alerts, count(*) FILTER (WHERE v.status = 'false_positive') AS for_nothing
FROM compliance_db.rule_violations v
JOIN compliance_db.compliance_rules r ON r.rule_id = v.rule_id
GROUP BY r.rule_name, r.severity, v.status
ORDER BY alerts DESC, r.rule_name, v.status
