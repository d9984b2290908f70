-- title: A policy covers one to four risks, the greatest limit among them is its coverage amount
SELECT p.policy_id, p.coverage_amount, count(v.coverage_id) AS risks, max(v.coverage_limit) AS greatest
FROM insurance_db.policies p
LEFT JOIN insurance_db.coverage v USING (policy_id)
GROUP BY p.policy_id
HAVING count(v.coverage_id) NOT BETWEEN 1 AND 4 OR max(v.coverage_limit) IS DISTINCT FROM p.coverage_amount
