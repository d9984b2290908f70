-- title: Contacts by channel
-- why: How many contacts came in over which channel, and how long they took
-- asked by: customer_service
-- runs: workday 5
SELECT i.channel, i.interaction_type, count(*) AS contacts, round(avg(i.duration_minutes), 1) AS mean_minutes
FROM customer_db.interactions i
CROSS JOIN analytics.book_date b
WHERE i.interaction_date >= b.book_date - 7
GROUP BY i.channel, i.interaction_type
ORDER BY contacts DESC, i.channel, i.interaction_type
