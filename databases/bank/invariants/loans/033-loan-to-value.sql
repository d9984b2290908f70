-- title: Loan-to-value is principal over appraised value, and what is pledged is worth more than the loan
SELECT c.collateral_id, c.loan_id, l.principal_amount, c.appraised_value, c.ltv_ratio
FROM loans_db.collateral c
JOIN loans_db.loans l USING (loan_id)
WHERE c.ltv_ratio <> round(l.principal_amount / c.appraised_value, 4)
   OR c.appraised_value < l.principal_amount * 1.1
   OR c.appraised_value > l.principal_amount * 1.5 + 100
