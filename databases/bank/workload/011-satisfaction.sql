-- title: Satisfaction by quarter
-- why: Net promoter score and stars, quarter by quarter
-- asked by: marketing
-- runs: weekly 4
SELECT date_trunc('quarter', survey_date)::date AS quarter,
  100.0 * (count(*) FILTER (WHERE nps_score >= 9) - count(*) FILTER (WHERE nps_score <= 6)) / count(*) AS net_promoter_score,
  round(avg(satisfaction_rating), 2) AS stars
FROM customer_db.satisfaction_surveys
GROUP BY date_trunc('quarter', survey_date)
ORDER BY quarter DESC
