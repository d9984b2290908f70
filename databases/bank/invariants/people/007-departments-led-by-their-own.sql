-- title: Every department is led by its own head of department, and every head leads one
SELECT department.department_name, head.employee_id, head.role, head.department
FROM employees_db.departments department
FULL JOIN (SELECT employee_id, role, department FROM employees_db.employees
           WHERE role = 'Department Head' OR employee_id IN (SELECT department_head_id FROM employees_db.departments)) head
  ON head.employee_id = department.department_head_id
WHERE department.department_name IS DISTINCT FROM head.department OR head.role IS DISTINCT FROM 'Department Head'
