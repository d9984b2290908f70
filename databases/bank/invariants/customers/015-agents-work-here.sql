-- title: Whoever looks after a customer still works for the bank, and nobody looks after one who left
SELECT p.customer_id, p.customer_status, e.employee_id, e.role, e.employment_status
FROM customer_db.customer_profiles p
JOIN employees_db.employees e ON e.employee_id = p.assigned_agent_id
WHERE e.employment_status = 'terminated' OR p.customer_status = 'closed'
