-- title: The contact at which a complaint was filed was handed on, and to a superior where it was urgent
SELECT c.complaint_id, c.priority, i.interaction_id, i.outcome
FROM customer_db.complaints c
JOIN customer_db.interactions i ON i.interaction_id = c.interaction_id
WHERE i.outcome = 'resolved' OR (c.priority IN ('high', 'critical') AND i.outcome <> 'escalated')
