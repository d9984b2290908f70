-- title: A complaint is filed at a contact of type complaint of the same customer, at that very time
SELECT c.complaint_id, c.customer_id, c.filed_date, i.interaction_id, i.customer_id AS contact_of, i.interaction_type, i.interaction_date
FROM customer_db.complaints c
JOIN customer_db.interactions i ON i.interaction_id = c.interaction_id
WHERE i.customer_id <> c.customer_id OR i.interaction_type <> 'complaint' OR i.interaction_date <> c.filed_date
