-- title: Nothing that happened to a policy lies after the books closed; only terms may end later
SELECT key, what, day
FROM (
  SELECT policy_id AS key, 'start_date' AS what, start_date AS day FROM insurance_db.policies
  UNION ALL SELECT policy_id, 'ended_date', ended_date FROM insurance_db.policies
  UNION ALL SELECT payment_id, 'payment_date', greatest(payment_date, due_date, reversed_date) FROM insurance_db.premium_payments
  UNION ALL SELECT claim_id, 'claim', greatest(claim_date, decision_date, settlement_date) FROM insurance_db.claims
  UNION ALL SELECT event_id::text, 'event_date', event_date FROM insurance_db.policy_events
) t
WHERE day >= (SELECT as_of FROM dhub.dataset)
