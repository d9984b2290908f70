-- title: The installments in force repay the principal to the cent
SELECT l.loan_id, l.principal_amount, sum(s.principal_amount) AS repaid
FROM loans_db.loans l
JOIN loans_db.repayment_schedule s USING (loan_id)
WHERE s.superseded_date IS NULL
GROUP BY l.loan_id
HAVING l.principal_amount <> sum(s.principal_amount)
