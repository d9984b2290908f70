-- title: A customer was checked again on or before the day on which the review was due
SELECT kyc_id, customer_id, next_review_date, next_check
FROM (
  SELECT kyc_id, customer_id, next_review_date,
         lead(verification_date) OVER (PARTITION BY customer_id ORDER BY verification_date, kyc_id) AS next_check
  FROM compliance_db.kyc_records
) k
WHERE next_check > next_review_date
