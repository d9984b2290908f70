-- title: A complaint about service points at a contact of the customer within the 60 days before, or the one at which it was filed
SELECT c.complaint_id, c.customer_id, c.filed_date, c.reference_id, i.interaction_date
FROM customer_db.complaints c
LEFT JOIN customer_db.interactions i ON i.interaction_id = c.reference_id AND i.customer_id = c.customer_id
  AND i.interaction_date BETWEEN c.filed_date - INTERVAL '60 days' AND c.filed_date
WHERE c.complaint_type = 'service' AND i.interaction_id IS NULL
