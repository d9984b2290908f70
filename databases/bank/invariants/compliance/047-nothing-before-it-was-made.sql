-- title: No record is changed or looked at before it was made
SELECT l.audit_id, l.entity_type, l.entity_id, l.performed_at, c.performed_at AS made_at
FROM compliance_db.audit_logs l
JOIN compliance_db.audit_logs c ON c.entity_type = l.entity_type AND c.entity_id = l.entity_id AND c.action = 'create'
WHERE l.performed_at < c.performed_at
