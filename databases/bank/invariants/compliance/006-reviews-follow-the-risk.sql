-- title: The next review is due after one year at high risk, two at medium and three at low risk
SELECT kyc_id, risk_rating, verification_date, next_review_date
FROM compliance_db.kyc_records
WHERE next_review_date <> (verification_date
  + CASE risk_rating WHEN 'high' THEN interval '1 year' WHEN 'medium' THEN interval '2 years' ELSE interval '3 years' END)::date
