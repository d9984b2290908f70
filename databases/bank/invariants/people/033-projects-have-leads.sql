-- title: A project is led by the head of its department, who is assigned to it from its first day
SELECT project_id, project.department, lead_id
FROM employees_db.projects project
LEFT JOIN employees_db.departments department ON department_name = project.department
LEFT JOIN employees_db.employee_assignments assignment
  ON assignment_type = 'project' AND related_entity_id = project_id AND assignment.employee_id = lead_id
WHERE lead_id IS DISTINCT FROM department_head_id OR assignment.start_date IS DISTINCT FROM project.start_date
