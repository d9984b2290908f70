-- title: A claim is filed after cover began and before it ended
SELECT c.claim_id, c.claim_date, p.start_date, p.ended_date, p.end_date
FROM insurance_db.claims c
JOIN insurance_db.policies p USING (policy_id)
WHERE c.claim_date <= p.start_date OR c.claim_date > p.end_date OR c.claim_date > p.ended_date
