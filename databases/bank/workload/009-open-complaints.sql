-- title: Complaints that wait
-- why: Open complaints by age, worst first
-- asked by: customer_service
-- runs: workday 9
SELECT c.complaint_id, c.complaint_type, c.priority, c.status, c.filed_date, b.book_date - c.filed_date::date AS days_open, c.assigned_to
FROM customer_db.complaints c
CROSS JOIN analytics.book_date b
WHERE c.status IN ('open', 'investigating')
ORDER BY days_open DESC, c.complaint_id
