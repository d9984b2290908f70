-- title: Funnel of running campaigns
-- why: Where reactions are lost on the way to a sale
-- asked by: marketing
-- runs: weekly 5
SELECT campaign_name, reach, opened, clicked, purchased, unsubscribed
FROM analytics.campaign_funnel
ORDER BY reach DESC, campaign_name
LIMIT 20
