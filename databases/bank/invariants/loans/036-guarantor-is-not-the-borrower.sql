-- title: A guarantor is never the borrower
SELECT g.guarantor_id, g.loan_id, g.guarantor_name
FROM loans_db.loan_guarantors g
JOIN loans_db.loans l USING (loan_id)
JOIN accounts_db.customers c USING (customer_id)
WHERE g.guarantor_name = c.first_name || ' ' || c.last_name
