-- title: Project assignments name a project and lie within it
SELECT assignment_id, employee_id, related_entity_id, assignment.start_date, assignment.end_date
FROM employees_db.employee_assignments assignment
LEFT JOIN employees_db.projects project ON project_id = related_entity_id
WHERE assignment_type = 'project'
  AND (project_id IS NULL OR assignment.start_date < project.start_date
       OR coalesce(assignment.end_date, 'infinity') > coalesce(project.end_date, 'infinity'))
