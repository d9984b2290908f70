-- title: A premium is due on the start day and every month, quarter or year after it, by the frequency
SELECT m.payment_id, m.policy_id, p.premium_frequency, p.start_date, m.due_date
FROM insurance_db.premium_payments m
JOIN insurance_db.policies p USING (policy_id)
CROSS JOIN LATERAL (
  SELECT (extract(year FROM m.due_date) - extract(year FROM p.start_date))::int * 12
       + (extract(month FROM m.due_date) - extract(month FROM p.start_date))::int AS months,
         CASE p.premium_frequency WHEN 'monthly' THEN 1 WHEN 'quarterly' THEN 3 ELSE 12 END AS step
) d
WHERE d.months < 0 OR d.months % d.step <> 0
   OR m.due_date <> (p.start_date + make_interval(months => d.months))::date
