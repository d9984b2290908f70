-- title: Reports of suspicious activity
-- why: Open cases with the money that they are about
-- asked by: compliance
-- runs: workday 3
SELECT s.sar_id, s.sar_status, s.regulatory_tier, s.report_date, s.filed_date, count(t.transaction_id) AS postings, sum(t.amount) AS amount
FROM compliance_db.suspicious_activity_reports s
LEFT JOIN compliance_db.sar_transactions t ON t.sar_id = s.sar_id
GROUP BY s.sar_id, s.sar_status, s.regulatory_tier, s.report_date, s.filed_date
ORDER BY s.report_date DESC
