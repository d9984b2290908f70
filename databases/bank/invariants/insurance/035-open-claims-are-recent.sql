-- title: Claims that wait for an answer or for their money are recent
SELECT c.claim_id, c.status, c.claim_date, c.decision_date
FROM insurance_db.claims c
CROSS JOIN dhub.dataset s
WHERE (c.status = 'approved' AND c.decision_date < s.as_of - 31)
   OR (c.status IN ('submitted', 'under_review') AND c.claim_date < s.as_of - 200)
