-- title: Nothing of customer relations lies on or after the as-of day
SELECT e.what, e.key, e.day FROM (
  SELECT 'interaction' AS what, interaction_id AS key, customer_id, interaction_date::date AS day FROM customer_db.interactions
  UNION ALL SELECT 'survey', survey_id::text, customer_id, survey_date FROM customer_db.satisfaction_surveys
  UNION ALL SELECT 'complaint', complaint_id, customer_id, filed_date::date FROM customer_db.complaints
  UNION ALL SELECT 'resolution', complaint_id, customer_id, resolved_date::date FROM customer_db.complaints WHERE resolved_date IS NOT NULL
  UNION ALL SELECT 'response', response_id::text, customer_id, response_date FROM customer_db.campaign_responses
) e, dhub.dataset d WHERE e.day >= d.as_of
UNION ALL
SELECT 'campaign', c.campaign_id, c.end_date FROM customer_db.campaigns c, dhub.dataset d WHERE c.end_date >= d.as_of
UNION ALL
SELECT 'profile', p.customer_id, greatest(p.updated_at::date, p.status_since)
FROM customer_db.customer_profiles p, dhub.dataset d
WHERE p.updated_at::date >= d.as_of OR p.status_since >= d.as_of
