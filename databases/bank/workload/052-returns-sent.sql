-- title: Returns as they were sent
-- why: What was frozen for the regulator on which day, and how much of it
-- asked by: audit
-- runs: workday 2
SELECT 'alert_return' AS return, max(return_date) AS last_day, count(*) AS lines FROM analytics.alert_return
UNION ALL
SELECT 'complaints_return' AS return, max(return_date) AS last_day, count(*) AS lines FROM analytics.complaints_return
UNION ALL
SELECT 'credit_risk_return' AS return, max(return_date) AS last_day, count(*) AS lines FROM analytics.credit_risk_return
UNION ALL
SELECT 'kyc_return' AS return, max(return_date) AS last_day, count(*) AS lines FROM analytics.kyc_return
UNION ALL
SELECT 'large_postings_return' AS return, max(return_date) AS last_day, count(*) AS lines FROM analytics.large_postings_return
UNION ALL
SELECT 'liquidity_return' AS return, max(return_date) AS last_day, count(*) AS lines FROM analytics.liquidity_return
UNION ALL
SELECT 'policy_return' AS return, max(return_date) AS last_day, count(*) AS lines FROM analytics.policy_return
UNION ALL
SELECT 'sar_return' AS return, max(return_date) AS last_day, count(*) AS lines FROM analytics.sar_return
ORDER BY return
