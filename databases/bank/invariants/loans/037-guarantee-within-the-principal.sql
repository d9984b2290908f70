-- title: A guarantor answers for half of the principal to all of it, and a loan has two at most
SELECT g.loan_id, l.principal_amount, min(g.guarantee_amount) AS lowest, max(g.guarantee_amount) AS highest, count(*) AS guarantors
FROM loans_db.loan_guarantors g
JOIN loans_db.loans l USING (loan_id)
GROUP BY g.loan_id, l.principal_amount
HAVING min(g.guarantee_amount) < l.principal_amount * 0.5
    OR max(g.guarantee_amount) > l.principal_amount
    OR count(*) > 2
