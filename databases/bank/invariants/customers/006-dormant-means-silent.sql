-- title: A dormant customer was not in touch in the 180 days before, nor since
SELECT e.what, e.key, e.customer_id, e.day, p.status_since
FROM (
  SELECT 'interaction' AS what, interaction_id AS key, customer_id, interaction_date::date AS day FROM customer_db.interactions
  UNION ALL SELECT 'survey', survey_id::text, customer_id, survey_date FROM customer_db.satisfaction_surveys
  UNION ALL SELECT 'complaint', complaint_id, customer_id, filed_date::date FROM customer_db.complaints
  UNION ALL SELECT 'resolution', complaint_id, customer_id, resolved_date::date FROM customer_db.complaints WHERE resolved_date IS NOT NULL
  UNION ALL SELECT 'response', response_id::text, customer_id, response_date FROM customer_db.campaign_responses
) e
JOIN customer_db.customer_profiles p ON p.customer_id = e.customer_id
WHERE p.customer_status = 'dormant' AND e.day > p.status_since - 180
