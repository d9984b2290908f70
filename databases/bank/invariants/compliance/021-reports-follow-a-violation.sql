-- title: A report is about the owner of its account, who broke its rule on the way
SELECT s.sar_id, s.rule_id, s.account_id, s.customer_id
FROM compliance_db.suspicious_activity_reports s
JOIN accounts_db.accounts a USING (account_id)
WHERE a.customer_id <> s.customer_id
   OR NOT EXISTS (
     SELECT FROM compliance_db.rule_violations v
     WHERE v.rule_id = s.rule_id AND v.entity_id IN (s.account_id, s.customer_id)
       AND v.violation_date::date BETWEEN s.activity_from AND s.activity_to)
