-- title: Service by channel
-- why: Length of contacts and satisfaction, month by month
-- asked by: customer_service
-- runs: weekly 6
SELECT month, channel, interactions, mean_minutes, escalated, mean_stars
FROM analytics.service_quality
ORDER BY month DESC, channel
LIMIT 60
