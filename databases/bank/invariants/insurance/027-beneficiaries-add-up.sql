-- title: The shares of a policy's beneficiaries add up to 100, every life policy has one to three, and none has two spouses
SELECT p.policy_id, p.policy_type, count(b.beneficiary_id) AS beneficiaries, sum(b.percentage) AS percentage
FROM insurance_db.policies p
LEFT JOIN insurance_db.beneficiaries b USING (policy_id)
GROUP BY p.policy_id
HAVING (count(b.beneficiary_id) > 0 AND sum(b.percentage) <> 100)
    OR (p.policy_type = 'life' AND count(b.beneficiary_id) NOT BETWEEN 1 AND 3)
    OR count(b.beneficiary_id) FILTER (WHERE b.relationship = 'spouse') > 1
