-- title: Premiums that did not come
-- why: Failed and reversed payments, for reminders
-- asked by: insurance
-- runs: workday 4
SELECT p.policy_number, p.policy_type, m.due_date, m.amount, m.payment_method, m.payment_status
FROM insurance_db.premium_payments m
JOIN insurance_db.policies p ON p.policy_id = m.policy_id
WHERE m.payment_status IN ('failed', 'reversed', 'pending')
ORDER BY m.due_date DESC
LIMIT 100
