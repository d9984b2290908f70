-- title: Claims and policy events are handled by insurance agents and operations specialists who worked for the bank then
SELECT c.claim_id AS key, c.processed_by AS employee_id, e.role, e.hire_date, e.termination_date, coalesce(c.decision_date, c.claim_date) AS day
FROM insurance_db.claims c
CROSS JOIN dhub.dataset s
JOIN employees_db.employees e ON e.employee_id = c.processed_by
WHERE e.role NOT IN ('Insurance Agent', 'Operations Specialist')
   OR e.hire_date > coalesce(c.decision_date, s.as_of) OR e.termination_date < coalesce(c.decision_date, s.as_of - 1)
UNION ALL
SELECT v.event_id::text, v.performed_by, e.role, e.hire_date, e.termination_date, v.event_date
FROM insurance_db.policy_events v
JOIN employees_db.employees e ON e.employee_id = v.performed_by
WHERE e.role NOT IN ('Insurance Agent', 'Operations Specialist') OR v.event_date < e.hire_date OR v.event_date > e.termination_date
