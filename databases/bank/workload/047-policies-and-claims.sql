-- title: What policies bring in and cost
-- why: Contribution of policies by product and segment
-- asked by: insurance
-- runs: weekly 5
SELECT policy_type, customer_segment, count(*) AS policies, sum(premiums_paid) AS premiums, sum(amount_paid) AS claims_paid, sum(contribution) AS contribution
FROM analytics.policy_register
GROUP BY policy_type, customer_segment
ORDER BY policy_type, customer_segment
