-- title: What is pledged is of a kind that secures loans of that type
WITH accepted(loan_type, collateral_type) AS (
  VALUES ('mortgage', 'property'), ('mortgage', 'real_estate'), ('auto', 'vehicle'), ('business', 'equipment'),
         ('business', 'property'), ('business', 'inventory'), ('business', 'securities')
)
SELECT c.collateral_id, c.loan_id, l.loan_type, c.collateral_type
FROM loans_db.collateral c
JOIN loans_db.loans l USING (loan_id)
LEFT JOIN accepted a ON a.loan_type = l.loan_type AND a.collateral_type = c.collateral_type
WHERE a.loan_type IS NULL
