-- title: An unpaid installment is pending until thirty days after it was due, then missed
SELECT s.schedule_id, s.loan_id, s.due_date, s.payment_status
FROM loans_db.repayment_schedule s, dhub.dataset d
WHERE s.payment_date IS NULL
  AND s.superseded_date IS NULL
  AND (s.payment_status = 'missed') <> (s.due_date + 30 < d.as_of)
