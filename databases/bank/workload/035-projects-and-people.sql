-- title: Projects and who works on them
-- why: Running projects with their leads and staff
-- asked by: it
-- runs: workday 2
SELECT p.project_name, p.department, p.lead_id, p.start_date, p.end_date, count(a.assignment_id) AS people
FROM employees_db.projects p
LEFT JOIN employees_db.employee_assignments a
  ON a.assignment_type = 'project' AND a.related_entity_id = p.project_id AND a.end_date IS NULL
GROUP BY p.project_name, p.department, p.lead_id, p.start_date, p.end_date
ORDER BY people DESC, p.project_name
