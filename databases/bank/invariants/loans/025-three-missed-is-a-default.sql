-- title: Only a loan in default has three installments missed in a row
SELECT l.loan_id, l.loan_status, s.installment_number
FROM (
  SELECT loan_id, installment_number, count(*) FILTER (WHERE payment_status = 'missed')
         OVER (PARTITION BY loan_id ORDER BY installment_number ROWS 2 PRECEDING) AS missed
  FROM loans_db.repayment_schedule
) s
JOIN loans_db.loans l USING (loan_id)
WHERE s.missed = 3 AND l.loan_status <> 'defaulted'
