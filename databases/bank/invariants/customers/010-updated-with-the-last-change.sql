-- title: A profile was last updated when it was made, when its status changed or at the last change of data, whichever came last
SELECT p.customer_id, p.updated_at, p.created_at, p.status_since, u.last_change
FROM customer_db.customer_profiles p
LEFT JOIN (
  SELECT customer_id, max(interaction_date) AS last_change FROM customer_db.interactions
  WHERE interaction_type = 'account_update' GROUP BY customer_id
) u ON u.customer_id = p.customer_id
WHERE p.updated_at < greatest(p.created_at, u.last_change)
   OR p.updated_at::date < p.status_since
   OR p.updated_at > greatest(p.created_at, u.last_change,
        CASE WHEN p.customer_status = 'active' THEN p.created_at ELSE p.status_since + INTERVAL '1 day' END)
