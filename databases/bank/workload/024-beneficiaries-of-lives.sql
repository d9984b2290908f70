-- title: Policies and their beneficiaries
-- why: Lives insured without anybody named to be paid
-- asked by: insurance
-- runs: weekly 2
SELECT p.policy_number, p.policy_status, count(b.beneficiary_id) AS beneficiaries, max(e.event_date) AS last_event
FROM insurance_db.policies p
LEFT JOIN insurance_db.beneficiaries b ON b.policy_id = p.policy_id
LEFT JOIN insurance_db.policy_events e ON e.policy_id = p.policy_id
WHERE p.policy_type = 'life'
GROUP BY p.policy_number, p.policy_status
ORDER BY beneficiaries, p.policy_number
