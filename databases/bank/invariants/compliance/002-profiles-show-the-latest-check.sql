-- title: KYC status and risk rating of a profile are those of the latest identity check
SELECT p.customer_id, p.kyc_status, k.kyc_status AS checked_status, p.risk_rating, k.risk_rating AS checked_rating
FROM customer_db.customer_profiles p
LEFT JOIN (SELECT DISTINCT ON (customer_id) * FROM compliance_db.kyc_records ORDER BY customer_id, verification_date DESC, kyc_id DESC) k USING (customer_id)
WHERE (p.kyc_status, p.risk_rating) IS DISTINCT FROM (k.kyc_status, k.risk_rating)
