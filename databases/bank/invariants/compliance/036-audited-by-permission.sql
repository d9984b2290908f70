-- title: What the audit log tells was done by someone whose role may do it
SELECT l.audit_id, l.entity_type, l.action, e.employee_id, e.role
FROM compliance_db.audit_logs l JOIN employees_db.employees e ON e.employee_id = l.performed_by
LEFT JOIN compliance_db.audit_permissions p
  ON p.role = e.role AND p.entity_type = l.entity_type AND p.action = l.action
WHERE p.role IS NULL
