-- title: Customers whose papers are to be looked at again
-- why: Identity checks that run out or are overdue
-- asked by: compliance
-- runs: workday 5
SELECT k.customer_id, k.kyc_status, k.document_type, k.expiry_date, k.next_review_date, k.risk_rating
FROM compliance_db.kyc_records k
CROSS JOIN analytics.book_date b
WHERE k.next_review_date <= b.book_date + 30
ORDER BY k.next_review_date
LIMIT 200
