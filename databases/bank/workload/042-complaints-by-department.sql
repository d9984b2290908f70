-- title: Complaints by department
-- why: Who settles complaints, and how long it takes
-- asked by: customer_service
-- runs: weekly 5
SELECT department, complaint_type, count(*) AS complaints, round(avg(resolution_time_hours), 1) AS mean_hours
FROM analytics.complaints_register
GROUP BY department, complaint_type
ORDER BY complaints DESC, department, complaint_type
