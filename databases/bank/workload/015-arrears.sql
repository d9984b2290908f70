-- title: Loans in arrears
-- why: Who is behind with how many installments, for collections
-- asked by: risk
-- runs: workday 8
SELECT a.loan_id, a.customer_id, a.loan_type, a.missed_installments, a.amount_in_arrears, a.days_past_due, a.bucket
FROM analytics.loan_arrears a
ORDER BY a.amount_in_arrears DESC
LIMIT 100
