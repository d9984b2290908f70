-- title: The amount of a report is the sum of its postings without their signs
SELECT s.sar_id, s.amount_involved, sum(x.amount) AS linked, sum(abs(t.transaction_amount)) AS posted,
       min(t.transaction_date::date) AS first_day, max(t.transaction_date::date) AS last_day
FROM compliance_db.suspicious_activity_reports s
LEFT JOIN compliance_db.sar_transactions x USING (sar_id)
LEFT JOIN accounts_db.transactions t USING (transaction_id)
GROUP BY s.sar_id
HAVING s.amount_involved IS DISTINCT FROM sum(x.amount) OR sum(x.amount) IS DISTINCT FROM sum(abs(t.transaction_amount))
    OR count(*) FILTER (WHERE x.amount <> abs(t.transaction_amount)) > 0
    OR min(t.transaction_date::date) <> s.activity_from OR max(t.transaction_date::date) <> s.activity_to
