-- title: A cancelled policy has one cancellation, on the day that it ended and after all else; no other policy has any
SELECT p.policy_id, p.policy_status, p.ended_date, count(e.event_id) AS cancellations, max(e.event_date) AS cancelled
FROM insurance_db.policies p
LEFT JOIN insurance_db.policy_events e ON e.policy_id = p.policy_id AND e.event_type = 'cancellation'
GROUP BY p.policy_id
HAVING count(e.event_id) <> CASE WHEN p.policy_status = 'cancelled' THEN 1 ELSE 0 END
    OR (count(e.event_id) = 1 AND max(e.event_date) IS DISTINCT FROM p.ended_date)
    OR EXISTS (SELECT FROM insurance_db.policy_events l
               WHERE l.policy_id = p.policy_id AND l.event_id > max(e.event_id))
