-- title: Nothing that happened in insurance lies after as-of
SELECT 'policies.start_date' AS moment, policy_id::text AS record, start_date::timestamp AS happened FROM insurance_db.policies WHERE start_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'policies.ended_date' AS moment, policy_id::text AS record, ended_date::timestamp AS happened FROM insurance_db.policies WHERE ended_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'policies.created_at' AS moment, policy_id::text AS record, created_at::timestamp AS happened FROM insurance_db.policies WHERE created_at >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'premium_payments.payment_date' AS moment, payment_id::text AS record, payment_date::timestamp AS happened FROM insurance_db.premium_payments WHERE payment_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'premium_payments.due_date' AS moment, payment_id::text AS record, due_date::timestamp AS happened FROM insurance_db.premium_payments WHERE due_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'premium_payments.reversed_date' AS moment, payment_id::text AS record, reversed_date::timestamp AS happened FROM insurance_db.premium_payments WHERE reversed_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'claims.claim_date' AS moment, claim_id::text AS record, claim_date::timestamp AS happened FROM insurance_db.claims WHERE claim_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'claims.settlement_date' AS moment, claim_id::text AS record, settlement_date::timestamp AS happened FROM insurance_db.claims WHERE settlement_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'claims.decision_date' AS moment, claim_id::text AS record, decision_date::timestamp AS happened FROM insurance_db.claims WHERE decision_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'policy_events.event_date' AS moment, event_id::text AS record, event_date::timestamp AS happened FROM insurance_db.policy_events WHERE event_date >= (SELECT as_of FROM dhub.dataset)
