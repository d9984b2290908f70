-- title: No active or restructured loan is past its maturity
SELECT l.loan_id, l.loan_status, l.maturity_date
FROM loans_db.loans l, dhub.dataset d
WHERE l.loan_status IN ('active', 'restructured') AND l.maturity_date < d.as_of
