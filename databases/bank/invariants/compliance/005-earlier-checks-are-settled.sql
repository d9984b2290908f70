-- title: Only the latest check may be pending or expired, and a rejected one is followed by another
SELECT kyc_id, customer_id, kyc_status, following
FROM (
  SELECT kyc_id, customer_id, kyc_status,
         lead(kyc_status) OVER (PARTITION BY customer_id ORDER BY verification_date, kyc_id) AS following
  FROM compliance_db.kyc_records
) k
WHERE (kyc_status IN ('pending', 'expired') AND following IS NOT NULL)
   OR (kyc_status = 'rejected' AND following IS DISTINCT FROM 'verified')
