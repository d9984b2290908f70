-- title: A policy in force has not reached its end, and one that matured has
SELECT p.policy_id, p.policy_type, p.policy_status, p.start_date, p.end_date
FROM insurance_db.policies p
CROSS JOIN dhub.dataset s
WHERE (p.policy_status = 'active' AND p.end_date < s.as_of)
   OR (p.policy_status = 'active' AND p.policy_type <> 'life' AND p.end_date > s.as_of + 366)
   OR (p.policy_status = 'matured' AND p.policy_type NOT IN ('life', 'travel'))
   OR (p.policy_status <> 'matured' AND p.end_date <> (p.start_date + make_interval(
        years => (extract(year FROM p.end_date) - extract(year FROM p.start_date))::int))::date)
