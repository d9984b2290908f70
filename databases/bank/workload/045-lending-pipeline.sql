-- title: The lending pipeline
-- why: What is asked for and what is granted, month by month
-- asked by: lending
-- runs: weekly 6
SELECT month, loan_type, applications, approved, rejected, share_granted, mean_days_to_decision
FROM analytics.lending_pipeline
ORDER BY month DESC, loan_type
LIMIT 60
