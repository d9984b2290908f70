-- title: Installments are paid in the order in which they are due, none more than thirty days late
SELECT schedule_id, loan_id, installment_number, payment_date
FROM (
  SELECT schedule_id, loan_id, installment_number, payment_date, due_date,
         max(payment_date) OVER (PARTITION BY loan_id ORDER BY installment_number
                                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier
  FROM loans_db.repayment_schedule
) s
WHERE payment_date <= earlier OR payment_date > due_date + 30
