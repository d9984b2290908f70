-- title: Every entry of the audit log is about a record that exists
SELECT l.audit_id, l.entity_type, l.entity_id
FROM compliance_db.audit_logs l
WHERE NOT CASE l.entity_type
  WHEN 'customer' THEN EXISTS (SELECT FROM accounts_db.customers x WHERE x.customer_id = l.entity_id)
  WHEN 'account' THEN EXISTS (SELECT FROM accounts_db.accounts x WHERE x.account_id = l.entity_id)
  WHEN 'transaction' THEN EXISTS (SELECT FROM accounts_db.transactions x WHERE x.transaction_id = l.entity_id)
  WHEN 'loan_application' THEN EXISTS (SELECT FROM loans_db.loan_applications x WHERE x.application_id = l.entity_id)
  WHEN 'loan' THEN EXISTS (SELECT FROM loans_db.loans x WHERE x.loan_id = l.entity_id)
  WHEN 'policy' THEN EXISTS (SELECT FROM insurance_db.policies x WHERE x.policy_id = l.entity_id)
  WHEN 'claim' THEN EXISTS (SELECT FROM insurance_db.claims x WHERE x.claim_id = l.entity_id)
  WHEN 'complaint' THEN EXISTS (SELECT FROM customer_db.complaints x WHERE x.complaint_id = l.entity_id)
  WHEN 'kyc_record' THEN EXISTS (SELECT FROM compliance_db.kyc_records x WHERE x.kyc_id = l.entity_id)
  WHEN 'suspicious_activity_report' THEN
    EXISTS (SELECT FROM compliance_db.suspicious_activity_reports x WHERE x.sar_id = l.entity_id)
  ELSE false
END
