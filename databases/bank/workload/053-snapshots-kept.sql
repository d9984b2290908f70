-- title: Snapshots that are kept
-- why: Whether the nightly snapshots were taken
-- asked by: it
-- runs: day 1
SELECT 'arrears_snapshot' AS snapshot, max(snapshot_date) AS last_day, count(*) AS lines FROM analytics.arrears_snapshot
UNION ALL
SELECT 'branch_scorecard', max(month), count(*) FROM analytics.branch_scorecard
UNION ALL
SELECT 'churn_watch', max(watch_date), count(*) FROM analytics.churn_watch
ORDER BY snapshot
