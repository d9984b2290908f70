-- title: Who visits a branch is served by someone of the customer's branch, if a representative of it was at work
WITH representatives AS (
  SELECT employee_id, branch_code, hire_date, coalesce(termination_date, leave_start_date, 'infinity') AS gone_date
  FROM employees_db.employees WHERE role = 'Customer Service Representative'
)
SELECT i.interaction_id, a.branch_code, e.employee_id, e.branch_code AS works_at
FROM customer_db.interactions i
JOIN (SELECT customer_id, min(branch_code) AS branch_code FROM accounts_db.accounts GROUP BY customer_id) a USING (customer_id)
JOIN representatives e ON e.employee_id = i.handled_by
WHERE i.channel = 'branch' AND e.branch_code <> a.branch_code AND EXISTS (
  SELECT FROM representatives own WHERE own.branch_code = a.branch_code
    AND own.hire_date < i.interaction_date::date AND own.gone_date > i.interaction_date::date)
