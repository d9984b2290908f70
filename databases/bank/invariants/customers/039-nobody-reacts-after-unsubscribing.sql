-- title: Nobody reacts to a campaign after having unsubscribed
SELECT r.response_id, r.customer_id, r.response_date, u.response_date AS unsubscribed
FROM customer_db.campaign_responses u
JOIN customer_db.campaign_responses r ON r.customer_id = u.customer_id AND r.response_id <> u.response_id
WHERE u.response_type = 'unsubscribed' AND r.response_date >= u.response_date
