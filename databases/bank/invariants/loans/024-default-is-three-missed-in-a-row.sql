-- title: A loan in default missed three or more installments in a row up to now, and defaulted when the third was missed
WITH unpaid AS (
  SELECT loan_id, min(installment_number) AS first_unpaid, count(*) FILTER (WHERE payment_status = 'missed') AS missed
  FROM loans_db.repayment_schedule
  WHERE payment_date IS NULL
  GROUP BY loan_id
)
SELECT l.loan_id, u.missed, l.default_date, third.due_date
FROM loans_db.loans l
LEFT JOIN unpaid u USING (loan_id)
LEFT JOIN loans_db.repayment_schedule third ON third.loan_id = l.loan_id AND third.installment_number = u.first_unpaid + 2
LEFT JOIN loans_db.repayment_schedule after
  ON after.loan_id = l.loan_id AND after.installment_number > u.first_unpaid AND after.payment_date IS NOT NULL
WHERE l.loan_status = 'defaulted'
  AND (COALESCE(u.missed, 0) < 3
       OR third.payment_status <> 'missed'
       OR l.default_date IS DISTINCT FROM third.due_date + 30
       OR after.schedule_id IS NOT NULL)
