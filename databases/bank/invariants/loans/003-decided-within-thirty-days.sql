-- title: An application is decided or withdrawn within thirty days, and what is still pending was made in the last thirty
SELECT application_id, status, application_date, decision_date, withdrawn_date
FROM loans_db.loan_applications
WHERE COALESCE(decision_date, withdrawn_date, (SELECT as_of FROM dhub.dataset)) - application_date NOT BETWEEN 1 AND 30
