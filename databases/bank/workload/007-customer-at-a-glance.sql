-- title: Customers at a glance
-- why: All that the bank knows of a customer, for whoever picks up the phone
-- asked by: customer_service
-- runs: workday 25
SELECT customer_id, customer_segment, customer_status, kyc_status, open_accounts, balance_usd, running_loans, active_policies, complaints
FROM analytics.customer_360
ORDER BY balance_usd DESC
LIMIT 25
