-- title: Claims in hand
-- why: Claims that are not settled, with what they may cost
-- asked by: insurance
-- runs: workday 6
SELECT c.claim_number, c.claim_type, c.status, c.claim_amount, v.covered_risk, v.coverage_limit, v.deductible
FROM insurance_db.claims c
JOIN insurance_db.coverage v ON v.coverage_id = c.coverage_id
WHERE c.status IN ('submitted', 'under_review', 'approved')
ORDER BY c.claim_date
