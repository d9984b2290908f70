-- title: A lapsed policy ended 30 days after a premium was due that never came
SELECT p.policy_id, p.premium_frequency, p.start_date, p.ended_date
FROM insurance_db.policies p
CROSS JOIN LATERAL (SELECT p.ended_date - 30 AS due) d
WHERE p.policy_status = 'lapsed'
  AND (EXISTS (SELECT FROM insurance_db.premium_payments m
               WHERE m.policy_id = p.policy_id AND m.due_date >= d.due AND m.payment_status <> 'failed')
       OR NOT EXISTS (
         SELECT FROM generate_series(1, 60) k
         WHERE (p.start_date + make_interval(months => k * CASE p.premium_frequency WHEN 'monthly' THEN 1 WHEN 'quarterly' THEN 3 ELSE 12 END))::date = d.due
       ))
