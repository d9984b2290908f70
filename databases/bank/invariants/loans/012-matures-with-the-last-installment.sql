-- title: A loan matures with its last installment
SELECT l.loan_id, l.maturity_date, max(s.due_date) AS last_due
FROM loans_db.loans l
JOIN loans_db.repayment_schedule s USING (loan_id)
GROUP BY l.loan_id
HAVING l.maturity_date <> max(s.due_date)
