-- title: A paid-off loan has no open installment and was settled with the last one
SELECT l.loan_id, l.settled_date, count(*) FILTER (WHERE s.payment_date IS NULL) AS open, max(s.payment_date) AS last_payment
FROM loans_db.loans l
JOIN loans_db.repayment_schedule s USING (loan_id)
WHERE l.loan_status = 'paid_off'
GROUP BY l.loan_id
HAVING count(*) FILTER (WHERE s.payment_date IS NULL) > 0 OR l.settled_date IS DISTINCT FROM max(s.payment_date)
