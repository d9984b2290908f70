-- title: A restructuring replaces the unpaid installments by a second plan that begins after it and runs longer than the first
SELECT l.loan_id, l.loan_status, l.restructured_date, l.original_term_months,
       count(*) FILTER (WHERE s.superseded_date IS NOT NULL) AS superseded,
       count(*) FILTER (WHERE s.schedule_version = 2) AS tail
FROM loans_db.loans l
JOIN loans_db.repayment_schedule s USING (loan_id)
GROUP BY l.loan_id
HAVING (l.loan_status = 'restructured'
        AND (count(*) FILTER (WHERE s.superseded_date IS NOT NULL) = 0
             OR count(*) FILTER (WHERE s.superseded_date IS DISTINCT FROM l.restructured_date AND s.superseded_date IS NOT NULL) > 0
             OR count(*) FILTER (WHERE (s.schedule_version = 2) <> (s.due_date > l.restructured_date)) > 0
             OR count(*) FILTER (WHERE s.schedule_version = 1 AND s.superseded_date IS NULL AND s.payment_date IS NULL) > 0
             OR max(s.installment_number) <= l.original_term_months))
    OR (l.loan_status <> 'restructured'
        AND count(*) FILTER (WHERE s.schedule_version <> 1 OR s.superseded_date IS NOT NULL) > 0)
