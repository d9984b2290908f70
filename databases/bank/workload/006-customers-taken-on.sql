-- title: New customers by month
-- why: Growth of the customer base, for the meeting of branch managers
-- asked by: retail_banking
-- runs: weekly 4
SELECT date_trunc('month', c.created_at)::date AS month, p.customer_segment, count(*) AS customers
FROM accounts_db.customers c
JOIN customer_db.customer_profiles p ON p.customer_id = c.customer_id
GROUP BY date_trunc('month', c.created_at), p.customer_segment
ORDER BY month DESC, p.customer_segment
LIMIT 48
