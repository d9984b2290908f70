-- title: Alerts that wait
-- why: Alerts nobody has closed, oldest first
-- asked by: compliance
-- runs: day 4
SELECT violation_id, violation_date, rule_name, severity, entity_type, transaction_amount, counterparty_country
FROM analytics.alert_register
WHERE status IN ('open', 'investigating')
ORDER BY violation_date
