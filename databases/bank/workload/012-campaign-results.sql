-- title: What campaigns brought in
-- why: Reach, reactions and sales of each campaign
-- asked by: marketing
-- runs: workday 3
SELECT c.campaign_name, c.campaign_type, c.target_segment, count(r.response_id) AS reactions, count(*) FILTER (WHERE r.converted) AS sales
FROM customer_db.campaigns c
LEFT JOIN customer_db.campaign_responses r ON r.campaign_id = c.campaign_id
GROUP BY c.campaign_name, c.campaign_type, c.target_segment
ORDER BY sales DESC, c.campaign_name
