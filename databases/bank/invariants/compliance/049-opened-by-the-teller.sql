-- title: The audit log has an account opened by the employee who took the first deposit, at that time
SELECT l.audit_id, l.entity_id, l.performed_by, l.performed_at, t.processed_by, t.transaction_date
FROM compliance_db.audit_logs l
LEFT JOIN LATERAL (
  SELECT processed_by, transaction_date FROM accounts_db.transactions t
  WHERE t.account_id = l.entity_id ORDER BY transaction_date, transaction_id LIMIT 1
) t ON true
WHERE l.entity_type = 'account' AND l.action = 'create'
  AND (l.performed_by, l.performed_at) IS DISTINCT FROM (t.processed_by, t.transaction_date)
