-- title: How long decisions take
-- why: Days from application to decision, by product
-- asked by: lending
-- runs: weekly 3
SELECT loan_type, status, count(*) AS applications, round(avg(decision_date - application_date), 1) AS mean_days
FROM loans_db.loan_applications
WHERE decision_date IS NOT NULL
GROUP BY loan_type, status
ORDER BY loan_type, status
