-- title: Customers react only to campaigns of their own segment, or to those for all
SELECT r.response_id, r.customer_id, p.customer_segment, c.campaign_id, c.target_segment
FROM customer_db.campaign_responses r
JOIN customer_db.campaigns c ON c.campaign_id = r.campaign_id
JOIN customer_db.customer_profiles p ON p.customer_id = r.customer_id
WHERE c.target_segment NOT IN ('all', p.customer_segment)
