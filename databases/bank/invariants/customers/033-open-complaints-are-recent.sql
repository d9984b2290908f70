-- title: A complaint that is open was filed within the last 14 days, one under investigation within 60
SELECT complaint_id, status, filed_date
FROM customer_db.complaints, dhub.dataset
WHERE filed_date < as_of - CASE status WHEN 'open' THEN 14 WHEN 'investigating' THEN 60 END
