-- title: What an employee processed was processed by a customer service representative who worked there that day
SELECT t.transaction_id, t.transaction_date, e.employee_id, e.role, e.hire_date, e.termination_date
FROM accounts_db.transactions t JOIN employees_db.employees e ON e.employee_id = t.processed_by
WHERE e.role <> 'Customer Service Representative' OR e.hire_date > t.transaction_date::date
   OR e.termination_date <= t.transaction_date::date
