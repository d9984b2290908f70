-- title: A policy is sold by an insurance agent who worked for the bank on its start date
SELECT p.policy_id, p.start_date, p.agent_id, e.role, e.hire_date, e.termination_date
FROM insurance_db.policies p
JOIN employees_db.employees e ON e.employee_id = p.agent_id
WHERE e.role <> 'Insurance Agent' OR p.start_date < e.hire_date OR p.start_date > e.termination_date
