-- title: A survey is about a contact of the same customer and was answered within two days of it
SELECT s.survey_id, s.customer_id, s.survey_date, i.interaction_id, i.customer_id AS contact_of, i.interaction_date
FROM customer_db.satisfaction_surveys s
JOIN customer_db.interactions i ON i.interaction_id = s.interaction_id
WHERE i.customer_id <> s.customer_id OR s.survey_date NOT BETWEEN i.interaction_date::date AND i.interaction_date::date + 2
