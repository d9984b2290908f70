-- title: Stars and recommendation agree: 4 or 5 stars from 9 up, 3 to 5 from 7, 2 to 4 from 5, else at most 3
SELECT survey_id, nps_score, satisfaction_rating
FROM customer_db.satisfaction_surveys
WHERE CASE WHEN nps_score >= 9 THEN satisfaction_rating NOT BETWEEN 4 AND 5
           WHEN nps_score >= 7 THEN satisfaction_rating NOT BETWEEN 3 AND 5
           WHEN nps_score >= 5 THEN satisfaction_rating NOT BETWEEN 2 AND 4
           ELSE satisfaction_rating NOT BETWEEN 1 AND 3 END
