-- title: A failed premium is paid later, or the policy lapses for want of it
SELECT m.payment_id, m.policy_id, m.due_date, p.policy_status, p.ended_date
FROM insurance_db.premium_payments m
JOIN insurance_db.policies p USING (policy_id)
WHERE m.payment_status = 'failed'
  AND NOT EXISTS (
    SELECT FROM insurance_db.premium_payments n
    WHERE n.policy_id = m.policy_id AND n.due_date = m.due_date
      AND n.payment_status IN ('completed', 'reversed') AND n.payment_date > m.payment_date
  )
  AND NOT (p.policy_status = 'lapsed' AND p.ended_date = m.due_date + 30)
