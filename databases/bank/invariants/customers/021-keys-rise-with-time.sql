-- title: The keys of a customer's contacts rise with their time
SELECT interaction_id, interaction_date, previous_date
FROM (
  SELECT interaction_id, interaction_date,
         lag(interaction_date) OVER (PARTITION BY customer_id ORDER BY interaction_id) AS previous_date
  FROM customer_db.interactions
) i
WHERE previous_date > interaction_date
