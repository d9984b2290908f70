-- title: Papers that have run out
-- why: Customers whose papers are overdue, by risk
-- asked by: compliance
-- runs: workday 3
SELECT risk_rating, document_type, count(*) AS customers, count(*) FILTER (WHERE is_document_expired) AS expired
FROM analytics.kyc_register
WHERE is_overdue
GROUP BY risk_rating, document_type
ORDER BY customers DESC, risk_rating, document_type
