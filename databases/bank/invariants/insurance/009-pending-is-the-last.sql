-- title: Only a policy's most recent premium is on its way, and not for longer than five days
SELECT m.payment_id, m.payment_date, m.due_date
FROM insurance_db.premium_payments m
CROSS JOIN dhub.dataset s
WHERE m.payment_status = 'pending'
  AND (m.due_date < s.as_of - 5
       OR EXISTS (SELECT FROM insurance_db.premium_payments n WHERE n.policy_id = m.policy_id AND n.due_date > m.due_date))
