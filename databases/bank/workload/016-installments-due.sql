-- title: Installments of the coming fortnight
-- why: Money that is to come in, day by day
-- asked by: lending
-- runs: workday 4
SELECT s.due_date, count(*) AS installments, sum(s.total_amount) AS amount
FROM loans_db.repayment_schedule s
JOIN loans_db.loans l ON l.loan_id = s.loan_id
CROSS JOIN analytics.book_date b
WHERE s.payment_status = 'pending' AND s.superseded_date IS NULL
  AND s.due_date BETWEEN b.book_date AND b.book_date + 14
GROUP BY s.due_date
ORDER BY s.due_date
