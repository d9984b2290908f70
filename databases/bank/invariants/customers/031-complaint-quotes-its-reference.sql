-- title: The description of a complaint about a fee, a payment or a product names the posting or product
SELECT complaint_id, complaint_type, reference_id, description
FROM customer_db.complaints
WHERE reference_id IS NOT NULL AND position(reference_id IN description) = 0
