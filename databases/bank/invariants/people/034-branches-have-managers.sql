-- title: Every branch has a branch manager, who works there or, while there are too few, at another branch in charge
SELECT branch.branch_code, manager_id, role, manager.branch_code AS works_at
FROM employees_db.branches branch
LEFT JOIN (SELECT employee_id, role, branch_code FROM employees_db.employees) manager
  ON manager.employee_id = branch.manager_id
WHERE role IS DISTINCT FROM 'Branch Manager'
   OR NOT EXISTS (SELECT FROM employees_db.branches own
                  WHERE own.branch_code = manager.branch_code AND own.manager_id = branch.manager_id)
