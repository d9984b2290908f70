-- title: Customers of each relationship manager
-- why: How customers are spread over those who look after them
-- asked by: retail_banking
-- runs: workday 3
SELECT e.employee_id, e.role, e.branch_code, count(*) AS customers, count(*) FILTER (WHERE p.customer_segment = 'private_banking') AS private_banking
FROM customer_db.customer_profiles p
JOIN employees_db.employees e ON e.employee_id = p.assigned_agent_id
GROUP BY e.employee_id, e.role, e.branch_code
ORDER BY customers DESC, e.employee_id
