-- title: The audit log tells of a change on the day on which it happened, or on the next working days
SELECT l.audit_id, l.entity_type, l.entity_id, l.performed_at, h.day
FROM (
  SELECT 'account' AS entity_type, account_id AS entity_id, 'create' AS action, opened_date AS day FROM accounts_db.accounts
  UNION ALL SELECT 'account', account_id, 'update', closed_date FROM accounts_db.accounts WHERE closed_date IS NOT NULL
  UNION ALL SELECT 'customer', customer_id, 'create', created_at::date FROM accounts_db.customers
  UNION ALL SELECT 'loan', loan_id, 'create', disbursement_date FROM loans_db.loans
  UNION ALL SELECT 'loan_application', application_id, 'create', application_date FROM loans_db.loan_applications
  UNION ALL SELECT 'policy', policy_id, 'create', start_date FROM insurance_db.policies
  UNION ALL SELECT 'claim', claim_id, 'create', claim_date FROM insurance_db.claims
  UNION ALL SELECT 'suspicious_activity_report', sar_id, 'create', report_date FROM compliance_db.suspicious_activity_reports
  UNION ALL SELECT 'kyc_record', kyc_id, 'create', verification_date FROM compliance_db.kyc_records
) h
JOIN compliance_db.audit_logs l USING (entity_type, entity_id, action)
WHERE l.performed_at::date NOT BETWEEN h.day AND h.day + 5
