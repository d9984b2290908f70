-- title: All installments of a plan are equal, except the last one of the loan
SELECT loan_id, schedule_version, min(total_amount) AS lowest, max(total_amount) AS highest
FROM (
  SELECT loan_id, schedule_version, total_amount, installment_number,
         max(installment_number) OVER (PARTITION BY loan_id) AS last_number
  FROM loans_db.repayment_schedule
) s
WHERE installment_number < last_number
GROUP BY loan_id, schedule_version
HAVING min(total_amount) <> max(total_amount)
