-- title: Every premium due until the policy ended, or the books closed, was paid, tried or is on its way
SELECT p.policy_id, p.policy_status, d.due::date AS due_date
FROM insurance_db.policies p
CROSS JOIN dhub.dataset s
CROSS JOIN LATERAL generate_series(
  0,
  (extract(year FROM age(least(p.ended_date, s.as_of), p.start_date))::int * 12
   + extract(month FROM age(least(p.ended_date, s.as_of), p.start_date))::int),
  CASE p.premium_frequency WHEN 'monthly' THEN 1 WHEN 'quarterly' THEN 3 ELSE 12 END
) AS m (months)
CROSS JOIN LATERAL (SELECT (p.start_date + make_interval(months => m.months))::date AS due) d
LEFT JOIN insurance_db.premium_payments y
  ON y.policy_id = p.policy_id AND y.due_date = d.due AND y.payment_status <> 'failed'
WHERE d.due < least(p.ended_date, s.as_of)
  AND y.payment_id IS NULL
  -- The premium whose absence made the policy lapse.
  AND NOT (p.policy_status = 'lapsed' AND d.due >= p.ended_date - 31)
