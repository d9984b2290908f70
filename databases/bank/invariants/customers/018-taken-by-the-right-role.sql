-- title: Contacts about loans are taken by loan officers, those about policies and claims by insurance agents
SELECT i.interaction_id, i.reference_type, e.employee_id, e.role
FROM customer_db.interactions i
JOIN employees_db.employees e ON e.employee_id = i.handled_by
WHERE (i.reference_type IN ('loan', 'loan_application') AND e.role <> 'Loan Officer')
   OR (i.reference_type IN ('policy', 'claim') AND e.role <> 'Insurance Agent')
