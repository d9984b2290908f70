-- title: What was delivered
-- why: Lines and last arrival of each feed, for whoever is on call
-- asked by: it
-- runs: day 2
SELECT 'hr_employees' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.hr_employees
UNION ALL
SELECT 'hr_training' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.hr_training
UNION ALL
SELECT 'hr_reviews' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.hr_reviews
UNION ALL
SELECT 'hr_assignments' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.hr_assignments
UNION ALL
SELECT 'core_customers' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.core_customers
UNION ALL
SELECT 'core_accounts' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.core_accounts
UNION ALL
SELECT 'core_account_links' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.core_account_links
UNION ALL
SELECT 'payment_postings' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.payment_postings
UNION ALL
SELECT 'counter_postings' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.counter_postings
UNION ALL
SELECT 'charge_postings' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.charge_postings
UNION ALL
SELECT 'crm_profiles' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.crm_profiles
UNION ALL
SELECT 'crm_contacts' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.crm_contacts
UNION ALL
SELECT 'crm_surveys' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.crm_surveys
UNION ALL
SELECT 'crm_complaints' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.crm_complaints
UNION ALL
SELECT 'crm_campaigns' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.crm_campaigns
UNION ALL
SELECT 'crm_responses' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.crm_responses
UNION ALL
SELECT 'loan_requests' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.loan_requests
UNION ALL
SELECT 'loan_bookings' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.loan_bookings
UNION ALL
SELECT 'loan_collateral' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.loan_collateral
UNION ALL
SELECT 'loan_servicing' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.loan_servicing
UNION ALL
SELECT 'loan_guarantees' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.loan_guarantees
UNION ALL
SELECT 'risk_scores' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.risk_scores
UNION ALL
SELECT 'policy_sales' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.policy_sales
UNION ALL
SELECT 'policy_coverage' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.policy_coverage
UNION ALL
SELECT 'policy_beneficiaries' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.policy_beneficiaries
UNION ALL
SELECT 'premium_receipts' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.premium_receipts
UNION ALL
SELECT 'claim_files' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.claim_files
UNION ALL
SELECT 'policy_history' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.policy_history
UNION ALL
SELECT 'kyc_checks' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.kyc_checks
UNION ALL
SELECT 'screening_results' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.screening_results
UNION ALL
SELECT 'case_reports' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.case_reports
UNION ALL
SELECT 'monitoring_alerts' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.monitoring_alerts
UNION ALL
SELECT 'audit_trail' AS feed, count(*) AS lines, max(feed_date) AS last_day, max(received_at) AS last_arrival FROM landing.audit_trail
ORDER BY last_arrival, feed
