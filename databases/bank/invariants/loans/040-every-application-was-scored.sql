-- title: Every application was scored once, between its day and its end
SELECT a.application_id, a.application_date, count(r.assessment_id) AS scorings, min(r.assessment_date) AS first
FROM loans_db.loan_applications a
LEFT JOIN loans_db.risk_assessments r USING (application_id)
GROUP BY a.application_id
HAVING count(r.assessment_id) <> 1
    OR min(r.assessment_date) < a.application_date
    OR max(r.assessment_date) > COALESCE(a.decision_date, a.withdrawn_date)
