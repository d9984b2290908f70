-- title: Who took a contact worked for the bank on that day, in a role that meets customers
SELECT i.interaction_id, i.interaction_date, e.employee_id, e.role, e.hire_date, e.termination_date
FROM customer_db.interactions i
JOIN employees_db.employees e ON e.employee_id = i.handled_by
WHERE i.interaction_date::date < e.hire_date OR i.interaction_date::date > e.termination_date
   OR e.role NOT IN ('Customer Service Representative', 'Loan Officer', 'Insurance Agent', 'Branch Manager')
