-- title: The agent in a customer profile is the holder of the running portfolio, where there is one, and at work
SELECT customer_id, assigned_agent_id, portfolio.employee_id AS holder, agent.role, agent.employment_status
FROM customer_db.customer_profiles profile
LEFT JOIN (SELECT related_entity_id, employee_id FROM employees_db.employee_assignments
           WHERE assignment_type = 'customer_portfolio' AND end_date IS NULL) portfolio
  ON portfolio.related_entity_id = profile.customer_id
LEFT JOIN employees_db.employees agent ON agent.employee_id = profile.assigned_agent_id
WHERE (portfolio.employee_id IS NOT NULL AND profile.assigned_agent_id IS DISTINCT FROM portfolio.employee_id)
   OR agent.employment_status <> 'active'
   OR agent.role NOT IN ('Customer Service Representative', 'Loan Officer', 'Insurance Agent')
