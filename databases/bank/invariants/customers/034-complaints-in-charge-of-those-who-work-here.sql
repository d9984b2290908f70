-- title: Who is in charge of a complaint worked for the bank from its filing until it was settled, or as-of
SELECT c.complaint_id, c.filed_date, c.resolved_date, e.employee_id, e.hire_date, e.termination_date
FROM customer_db.complaints c
JOIN employees_db.employees e ON e.employee_id = c.assigned_to
CROSS JOIN dhub.dataset d
WHERE c.filed_date::date < e.hire_date OR coalesce(c.resolved_date::date, d.as_of - 1) > e.termination_date
