-- title: The accounts of a customer who left are closed, the last of them on the day of leaving
SELECT p.customer_id, p.status_since, a.account_id, a.account_status, a.closed_date
FROM customer_db.customer_profiles p
JOIN accounts_db.accounts a ON a.customer_id = p.customer_id
WHERE p.customer_status = 'closed' AND (a.account_status <> 'closed' OR a.closed_date > p.status_since)
UNION ALL
SELECT p.customer_id, p.status_since, NULL, 'last closed before', max(a.closed_date)
FROM customer_db.customer_profiles p
JOIN accounts_db.accounts a ON a.customer_id = p.customer_id
WHERE p.customer_status = 'closed'
GROUP BY p.customer_id, p.status_since
HAVING max(a.closed_date) <> p.status_since
