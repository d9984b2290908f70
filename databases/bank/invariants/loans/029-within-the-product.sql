-- title: Amount, rate and original term of a loan are ones that the bank offers for its type
WITH product(loan_type, lowest, highest, rate_from, rate_to, terms) AS (
  VALUES ('mortgage', 100000, 800000, 0.0325, 0.0675, ARRAY[180, 240, 300, 360]),
         ('personal', 5000, 75000, 0.0599, 0.1799, ARRAY[12, 24, 36, 48, 60]),
         ('auto', 15000, 80000, 0.0399, 0.0899, ARRAY[36, 48, 60, 72]),
         ('business', 25000, 500000, 0.0499, 0.1299, ARRAY[36, 60, 84, 120]),
         ('education', 5000, 100000, 0.0425, 0.0875, ARRAY[60, 84, 120, 180])
)
SELECT a.application_id, l.loan_id, a.loan_type, a.requested_amount, l.principal_amount, l.interest_rate, l.original_term_months
FROM loans_db.loan_applications a
JOIN product p USING (loan_type)
LEFT JOIN loans_db.loans l USING (application_id)
WHERE a.requested_amount NOT BETWEEN p.lowest AND p.highest
   OR l.principal_amount NOT BETWEEN p.lowest AND p.highest
   OR l.interest_rate NOT BETWEEN p.rate_from AND p.rate_to
   OR l.original_term_months <> ALL (p.terms)
