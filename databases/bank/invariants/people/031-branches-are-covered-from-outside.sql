-- title: Branch coverage names another branch than the one that the person works at
SELECT assignment_id, employee_id, related_entity_id, employee.branch_code
FROM employees_db.employee_assignments JOIN employees_db.employees employee USING (employee_id)
LEFT JOIN employees_db.branches branch ON branch.branch_code = related_entity_id
WHERE assignment_type = 'branch_coverage'
  AND (branch.branch_code IS NULL OR branch.branch_code = employee.branch_code OR start_date < opened_date)
