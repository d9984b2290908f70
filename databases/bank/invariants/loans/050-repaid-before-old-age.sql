-- title: A loan ends before the 80th birthday of the borrower, one that was given more time before the 85th
SELECT l.loan_id, c.date_of_birth, l.loan_status, l.maturity_date
FROM loans_db.loans l
JOIN accounts_db.customers c USING (customer_id)
WHERE l.maturity_date >= c.date_of_birth
  + CASE WHEN l.restructured_date IS NULL THEN interval '80 years' ELSE interval '85 years' END
