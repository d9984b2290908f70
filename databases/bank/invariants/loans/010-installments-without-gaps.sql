-- title: The installments of a loan are numbered without gaps from 1 to its term, or to its settlement
SELECT l.loan_id, l.loan_status, l.term_months, count(s.schedule_id) AS installments, max(s.installment_number) AS last
FROM loans_db.loans l
LEFT JOIN loans_db.repayment_schedule s USING (loan_id)
GROUP BY l.loan_id
HAVING count(s.schedule_id) <> COALESCE(max(s.installment_number), 0)
    OR count(s.schedule_id) > l.term_months
    OR (l.loan_status <> 'paid_off' AND count(s.schedule_id) < l.term_months)
    OR count(s.schedule_id) = 0
