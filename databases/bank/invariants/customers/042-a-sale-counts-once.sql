-- title: A product accounts for the conversion of one response only
SELECT reference_type, reference_id, count(*)
FROM customer_db.campaign_responses
WHERE reference_id IS NOT NULL
GROUP BY reference_type, reference_id
HAVING count(*) > 1
