-- title: A claim asks for a tenth of the coverage at least and for the limit of the covered risk at most
SELECT c.claim_id, c.claim_amount, p.coverage_amount, v.coverage_limit
FROM insurance_db.claims c
JOIN insurance_db.policies p USING (policy_id)
JOIN insurance_db.coverage v USING (coverage_id)
WHERE c.claim_amount < p.coverage_amount * 0.1 OR c.claim_amount > v.coverage_limit
