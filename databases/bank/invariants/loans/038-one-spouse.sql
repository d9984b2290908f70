-- title: A borrower has one spouse, and a business partner stands in for business loans only
SELECT l.customer_id, count(DISTINCT g.guarantor_name) FILTER (WHERE g.relationship = 'spouse') AS spouses
FROM loans_db.loan_guarantors g
JOIN loans_db.loans l USING (loan_id)
GROUP BY l.customer_id
HAVING count(DISTINCT g.guarantor_name) FILTER (WHERE g.relationship = 'spouse') > 1
    OR bool_or(g.relationship = 'business_partner' AND l.loan_type <> 'business')
