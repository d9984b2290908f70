-- title: The branches opened before the first customer, and before anyone who worked there left
SELECT branch_code, opened_date FROM employees_db.branches
WHERE opened_date >= (SELECT min(created_at)::date FROM accounts_db.customers)
   OR opened_date > (SELECT min(termination_date) FROM employees_db.employees employee
                     WHERE employee.branch_code = branches.branch_code)
