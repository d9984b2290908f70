-- title: Who looked at what
-- why: Accesses of the last week that the role does not allow
-- asked by: audit
-- runs: workday 3
SELECT e.role, l.entity_type, l.action, count(*) AS accesses, bool_and(p.action IS NOT NULL) AS is_allowed
FROM compliance_db.audit_logs l
JOIN employees_db.employees e ON e.employee_id = l.performed_by
LEFT JOIN compliance_db.audit_permissions p
  ON p.role = e.role AND p.entity_type = l.entity_type AND p.action = l.action
CROSS JOIN analytics.book_date b
WHERE l.performed_at >= b.book_date - 7
GROUP BY e.role, l.entity_type, l.action
ORDER BY accesses DESC, e.role, l.entity_type, l.action
