-- title: Only the last premium of a policy cancelled soon after it is reversed
SELECT m.payment_id, p.policy_status, p.ended_date, m.payment_date, m.reversed_date
FROM insurance_db.premium_payments m
JOIN insurance_db.policies p USING (policy_id)
WHERE m.payment_status = 'reversed'
  AND (p.policy_status <> 'cancelled' OR p.ended_date < m.payment_date OR p.ended_date > m.due_date + 21
       OR m.reversed_date <= p.ended_date OR m.reversed_date > p.ended_date + 14
       OR EXISTS (SELECT FROM insurance_db.premium_payments n WHERE n.policy_id = m.policy_id AND n.due_date > m.due_date))
