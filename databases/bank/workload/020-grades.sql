-- title: Credit grades over time
-- why: How the quality of what is lent moves
-- asked by: risk
-- runs: weekly 3
SELECT date_trunc('year', assessment_date)::date AS year, credit_grade, count(*) AS assessments, round(avg(pd_probability), 4) AS mean_probability
FROM loans_db.risk_assessments
GROUP BY date_trunc('year', assessment_date), credit_grade
ORDER BY year DESC, credit_grade
