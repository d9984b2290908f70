-- title: A customer names one spouse, on every policy and as guarantor of every loan
SELECT customer_id, min(spouse) AS one, max(spouse) AS another
FROM (
  SELECT p.customer_id, b.beneficiary_name AS spouse
  FROM insurance_db.beneficiaries b
  JOIN insurance_db.policies p USING (policy_id)
  WHERE b.relationship = 'spouse'
  UNION ALL
  SELECT l.customer_id, g.guarantor_name
  FROM loans_db.loan_guarantors g
  JOIN loans_db.loans l USING (loan_id)
  WHERE g.relationship = 'spouse'
) s
GROUP BY customer_id
HAVING min(spouse) <> max(spouse)
