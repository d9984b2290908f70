-- title: The number of a paper belongs to one customer, and always stands for the same paper
SELECT document_number, count(DISTINCT customer_id) AS customers, count(DISTINCT document_type) AS types,
       count(DISTINCT expiry_date) AS expiries
FROM compliance_db.kyc_records
GROUP BY document_number
HAVING count(DISTINCT customer_id) > 1 OR count(DISTINCT document_type) > 1 OR count(DISTINCT expiry_date) > 1
