-- title: Calls and visits take 5 to 45 minutes, web contacts 2 to 15 and contacts in the app 1 to 10
SELECT interaction_id, channel, duration_minutes
FROM customer_db.interactions
WHERE (channel IN ('phone', 'branch') AND duration_minutes NOT BETWEEN 5 AND 45)
   OR (channel = 'web' AND duration_minutes NOT BETWEEN 2 AND 15)
   OR (channel = 'mobile_app' AND duration_minutes NOT BETWEEN 1 AND 10)
