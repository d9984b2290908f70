-- title: Portfolios are of customers, from their first day on, held by those who meet customers
SELECT assignment_id, employee_id, role, related_entity_id, start_date, since
FROM employees_db.employee_assignments JOIN employees_db.employees USING (employee_id)
LEFT JOIN (SELECT customer_id, created_at AS since FROM accounts_db.customers) customer
  ON customer.customer_id = related_entity_id
WHERE assignment_type = 'customer_portfolio'
  AND (customer_id IS NULL OR start_date < since::date
       OR role NOT IN ('Customer Service Representative', 'Loan Officer', 'Insurance Agent'))
