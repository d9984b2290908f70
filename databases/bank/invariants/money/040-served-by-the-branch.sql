-- title: Over the counter customers are served by someone of their branch, if anyone of it was at work
WITH tellers AS (
  SELECT employee_id, branch_code, hire_date, coalesce(termination_date, leave_start_date, 'infinity') AS gone_date
  FROM employees_db.employees WHERE role = 'Customer Service Representative'
)
SELECT t.transaction_id, a.branch_code, e.employee_id, e.branch_code AS works_at
FROM accounts_db.transactions t
JOIN accounts_db.accounts a USING (account_id)
JOIN tellers e ON e.employee_id = t.processed_by
WHERE e.branch_code <> a.branch_code AND EXISTS (
  SELECT FROM tellers own WHERE own.branch_code = a.branch_code
    AND own.hire_date < t.transaction_date::date AND own.gone_date > t.transaction_date::date)
