-- title: Reports filed on time
-- why: Days from report to filing, by tier
-- asked by: audit
-- runs: weekly 3
SELECT regulatory_tier, sar_status, count(*) AS reports, round(avg(days_to_filing), 1) AS mean_days
FROM analytics.sar_register
GROUP BY regulatory_tier, sar_status
ORDER BY regulatory_tier, sar_status
