-- title: Loss ratio by product
-- why: Claims paid against premiums received
-- asked by: insurance
-- runs: weekly 5
SELECT policy_type, policies, premiums_received, amount_paid, loss_ratio
FROM analytics.claims_ratio
ORDER BY policy_type
