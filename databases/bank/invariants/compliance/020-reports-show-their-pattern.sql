-- title: Structuring is three or more cash deposits just below 10,000 within seven days, an unusual pattern ten or more wires on one day, and high-risk payments go to listed countries
SELECT s.sar_id, s.activity_type, count(*) AS postings
FROM compliance_db.suspicious_activity_reports s
JOIN compliance_db.sar_transactions x USING (sar_id)
JOIN accounts_db.transactions t USING (transaction_id)
JOIN compliance_db.compliance_rules r USING (rule_id)
GROUP BY s.sar_id
HAVING NOT CASE s.activity_type
  WHEN 'structuring' THEN count(*) >= 3
    AND bool_and(t.transaction_type = 'deposit' AND t.processed_by IS NOT NULL AND t.transaction_amount BETWEEN 8000 AND 9999.99)
    AND (array_agg(t.transaction_date::date ORDER BY t.transaction_date))[3] - s.activity_from < 7
  WHEN 'unusual_pattern' THEN count(*) >= 10 AND s.activity_from = s.activity_to
    AND bool_and(t.transaction_type = 'payment' AND t.transaction_amount < 0)
  ELSE count(*) >= 2
    AND bool_and(t.transaction_amount < 0 AND t.counterparty_country IN (
      SELECT unnest(string_to_array(h.countries, ',')) FROM compliance_db.compliance_rules h))
  END
