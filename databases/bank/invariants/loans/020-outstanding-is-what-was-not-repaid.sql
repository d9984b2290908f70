-- title: The outstanding balance is the principal less the principal repaid
SELECT l.loan_id, l.principal_amount, l.outstanding_balance,
       COALESCE(sum(s.principal_amount) FILTER (WHERE s.payment_date IS NOT NULL), 0) AS repaid
FROM loans_db.loans l
JOIN loans_db.repayment_schedule s USING (loan_id)
GROUP BY l.loan_id
HAVING l.outstanding_balance
    <> l.principal_amount - COALESCE(sum(s.principal_amount) FILTER (WHERE s.payment_date IS NOT NULL), 0)
