-- title: The identity of every customer was checked, or asked for, on the day of onboarding
SELECT c.customer_id, c.created_at::date AS onboarded, min(k.verification_date) AS first_check
FROM accounts_db.customers c LEFT JOIN compliance_db.kyc_records k USING (customer_id)
GROUP BY c.customer_id
HAVING min(k.verification_date) IS DISTINCT FROM c.created_at::date
