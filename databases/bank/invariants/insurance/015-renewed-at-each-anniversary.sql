-- title: Policies other than life cover and single trips renew at each anniversary while in force, and at no other time
WITH expected AS (
  SELECT p.policy_id, (p.start_date + make_interval(years => y))::date AS day
  FROM insurance_db.policies p
  CROSS JOIN dhub.dataset s
  CROSS JOIN LATERAL generate_series(1, 5) y
  WHERE p.policy_type <> 'life' AND p.policy_status <> 'matured'
    AND (p.start_date + make_interval(years => y))::date < least(p.ended_date, s.as_of)
), renewals AS (
  SELECT policy_id, event_date AS day FROM insurance_db.policy_events WHERE event_type = 'renewal'
)
SELECT policy_id, day, 'not renewed' AS problem FROM expected WHERE (policy_id, day) NOT IN (SELECT policy_id, day FROM renewals)
UNION ALL
SELECT policy_id, day, 'no anniversary' FROM renewals WHERE (policy_id, day) NOT IN (SELECT policy_id, day FROM expected)
