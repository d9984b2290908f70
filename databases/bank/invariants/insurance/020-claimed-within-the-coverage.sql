-- title: A claim asks for a tenth of the coverage at least and for all of it at most
SELECT c.claim_id, c.claim_amount, p.coverage_amount
FROM insurance_db.claims c
JOIN insurance_db.policies p USING (policy_id)
WHERE c.claim_amount < p.coverage_amount * 0.1 OR c.claim_amount > p.coverage_amount
