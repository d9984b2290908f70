-- title: A violation has the severity and kind of entity of its rule, which is active, and the time of its posting
SELECT v.violation_id, v.rule_id, v.severity, v.entity_type, v.violation_date, t.transaction_date, r.is_active
FROM compliance_db.rule_violations v
JOIN compliance_db.compliance_rules r USING (rule_id)
JOIN accounts_db.transactions t USING (transaction_id)
WHERE v.severity <> r.severity OR v.entity_type <> r.entity_type OR v.violation_date <> t.transaction_date OR NOT r.is_active
