-- title: Customers react while a campaign runs or within 14 days after its end
SELECT r.response_id, r.response_date, c.campaign_id, c.start_date, c.end_date
FROM customer_db.campaign_responses r
JOIN customer_db.campaigns c ON c.campaign_id = r.campaign_id
WHERE r.response_date NOT BETWEEN c.start_date AND c.end_date + 14
