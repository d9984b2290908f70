-- title: No customer has more than one complaint, or more than five contacts
SELECT customer_id, 'complaints' AS what, count(*) FROM customer_db.complaints GROUP BY customer_id HAVING count(*) > 1
UNION ALL
SELECT customer_id, 'contacts', count(*) FROM customer_db.interactions GROUP BY customer_id HAVING count(*) > 5
