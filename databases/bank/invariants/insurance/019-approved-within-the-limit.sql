-- title: What is approved is at most what was claimed and at most the limit of the covered risk less its deductible
SELECT c.claim_id, c.claim_amount, c.approved_amount, v.coverage_limit, v.deductible
FROM insurance_db.claims c
JOIN insurance_db.coverage v USING (coverage_id)
WHERE c.approved_amount > c.claim_amount OR c.approved_amount > v.coverage_limit - v.deductible
