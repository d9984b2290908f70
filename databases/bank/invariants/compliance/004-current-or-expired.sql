-- title: The latest check is marked expired exactly when its review or its paper ran out, but for customers who left
SELECT k.kyc_id, k.customer_id, k.kyc_status, k.next_review_date, k.expiry_date
FROM (SELECT DISTINCT ON (customer_id) * FROM compliance_db.kyc_records ORDER BY customer_id, verification_date DESC, kyc_id DESC) k
JOIN customer_db.customer_profiles p USING (customer_id)
WHERE p.customer_status <> 'closed' AND k.kyc_status IN ('verified', 'expired')
  AND (k.kyc_status = 'expired') <> (least(k.next_review_date, k.expiry_date) < (SELECT as_of FROM dhub.dataset))
