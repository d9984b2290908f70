-- title: Nothing that happened between the bank and its customers lies after as-of
SELECT 'customer_profiles.status_since' AS moment, customer_id::text AS record, status_since::timestamp AS happened FROM customer_db.customer_profiles WHERE status_since >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'customer_profiles.onboarding_date' AS moment, customer_id::text AS record, onboarding_date::timestamp AS happened FROM customer_db.customer_profiles WHERE onboarding_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'customer_profiles.created_at' AS moment, customer_id::text AS record, created_at::timestamp AS happened FROM customer_db.customer_profiles WHERE created_at >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'customer_profiles.updated_at' AS moment, customer_id::text AS record, updated_at::timestamp AS happened FROM customer_db.customer_profiles WHERE updated_at >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'campaigns.start_date' AS moment, campaign_id::text AS record, start_date::timestamp AS happened FROM customer_db.campaigns WHERE start_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'interactions.interaction_date' AS moment, interaction_id::text AS record, interaction_date::timestamp AS happened FROM customer_db.interactions WHERE interaction_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'satisfaction_surveys.survey_date' AS moment, survey_id::text AS record, survey_date::timestamp AS happened FROM customer_db.satisfaction_surveys WHERE survey_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'complaints.filed_date' AS moment, complaint_id::text AS record, filed_date::timestamp AS happened FROM customer_db.complaints WHERE filed_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'complaints.resolved_date' AS moment, complaint_id::text AS record, resolved_date::timestamp AS happened FROM customer_db.complaints WHERE resolved_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'campaign_responses.response_date' AS moment, response_id::text AS record, response_date::timestamp AS happened FROM customer_db.campaign_responses WHERE response_date >= (SELECT as_of FROM dhub.dataset)
