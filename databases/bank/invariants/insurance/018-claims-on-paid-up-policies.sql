-- title: When a claim is filed, no premium is more than 30 days overdue and none was given back
SELECT c.claim_id, c.claim_date, m.due_date, m.payment_status, m.payment_date
FROM insurance_db.claims c
JOIN insurance_db.premium_payments m USING (policy_id)
WHERE (m.payment_status = 'reversed' AND m.due_date <= c.claim_date)
   OR (m.payment_status = 'failed' AND m.due_date + 30 < c.claim_date
       AND NOT EXISTS (SELECT FROM insurance_db.premium_payments n
                       WHERE n.policy_id = m.policy_id AND n.due_date = m.due_date
                         AND n.payment_status = 'completed' AND n.payment_date <= c.claim_date))
