-- title: A contact of type complaint that was escalated has a file in the complaints
SELECT i.interaction_id, i.customer_id, i.interaction_date
FROM customer_db.interactions i
LEFT JOIN customer_db.complaints c ON c.interaction_id = i.interaction_id
WHERE i.interaction_type = 'complaint' AND i.outcome = 'escalated' AND c.complaint_id IS NULL
