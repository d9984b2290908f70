-- title: The events of a policy lie between its start and its end, and their keys rise with time
SELECT event_id, policy_id, event_type, event_date, before
FROM (
  SELECT e.event_id, e.policy_id, e.event_type, e.event_date, p.start_date, p.ended_date,
         lag(e.event_date) OVER (PARTITION BY e.policy_id ORDER BY e.event_id) AS before
  FROM insurance_db.policy_events e
  JOIN insurance_db.policies p USING (policy_id)
) e
WHERE event_date <= start_date OR event_date > ended_date OR event_date < before
