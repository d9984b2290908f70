-- title: The paper of a customer who is verified is valid until the next review; a rejected one had expired
SELECT kyc_id, kyc_status, verification_date, expiry_date, next_review_date
FROM compliance_db.kyc_records
WHERE (kyc_status = 'verified' AND expiry_date < next_review_date)
   OR (kyc_status = 'rejected' AND expiry_date >= verification_date)
