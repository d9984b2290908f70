-- title: Collateral against loans
-- why: What would be left if a loan failed: values of pledges and guarantees
-- asked by: risk
-- runs: weekly 4
SELECT l.loan_type, count(DISTINCT l.loan_id) AS loans, sum(c.appraised_value) AS pledged, sum(g.guarantee_amount) AS guaranteed
FROM loans_db.loans l
LEFT JOIN loans_db.collateral c ON c.loan_id = l.loan_id
LEFT JOIN loans_db.loan_guarantors g ON g.loan_id = l.loan_id
WHERE l.loan_status <> 'paid_off'
GROUP BY l.loan_type
ORDER BY l.loan_type
