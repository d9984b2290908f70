-- title: Screening hits to review
-- why: What screening flagged, highest risk first
-- asked by: compliance
-- runs: day 8
SELECT check_id, check_date, check_type, risk_level, customer_id, transaction_amount, counterparty_country, sar_status
FROM analytics.aml_queue
ORDER BY CASE risk_level WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END, check_date DESC
LIMIT 100
