-- title: What the audit log tells was done by someone who worked there that day
SELECT l.audit_id, l.performed_at, e.employee_id, e.hire_date, e.termination_date
FROM compliance_db.audit_logs l JOIN employees_db.employees e ON e.employee_id = l.performed_by
WHERE e.hire_date >= l.performed_at::date OR e.termination_date <= l.performed_at::date
