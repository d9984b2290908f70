-- title: A reinstatement is the day on which a premium came more than 30 days late, and each such day is one
SELECT e.policy_id, e.event_date AS day, 'no late premium' AS problem
FROM insurance_db.policy_events e
WHERE e.event_type = 'reinstatement'
  AND NOT EXISTS (SELECT FROM insurance_db.premium_payments m
                  WHERE m.policy_id = e.policy_id AND m.payment_date = e.event_date
                    AND m.payment_status = 'completed' AND m.payment_date > m.due_date + 30)
UNION ALL
SELECT m.policy_id, m.payment_date, 'no reinstatement'
FROM insurance_db.premium_payments m
WHERE m.payment_date > m.due_date + 30
  AND NOT EXISTS (SELECT FROM insurance_db.policy_events e
                  WHERE e.policy_id = m.policy_id AND e.event_type = 'reinstatement' AND e.event_date = m.payment_date)
