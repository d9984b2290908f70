-- title: An installment is due as many calendar months after the disbursement as its number says
SELECT s.schedule_id, s.loan_id, s.installment_number, l.disbursement_date, s.due_date
FROM loans_db.repayment_schedule s
JOIN loans_db.loans l USING (loan_id)
WHERE s.due_date <> (l.disbursement_date + make_interval(months => s.installment_number))::date
