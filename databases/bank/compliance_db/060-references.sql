-- compliance_db: Compliance: identity, screening, reports, rules and the audit log
-- Here: references to other schemas; leave it out where each schema is a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE compliance_db.regulatory_reports
  ADD CONSTRAINT regulatory_reports_prepared_by_fkey
    FOREIGN KEY (prepared_by) REFERENCES employees_db.employees (employee_id),
  ADD CONSTRAINT regulatory_reports_approved_by_fkey
    FOREIGN KEY (approved_by) REFERENCES employees_db.employees (employee_id);

ALTER TABLE compliance_db.kyc_records
  ADD CONSTRAINT kyc_records_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES accounts_db.customers (customer_id),
  ADD CONSTRAINT kyc_records_verified_by_fkey
    FOREIGN KEY (verified_by) REFERENCES employees_db.employees (employee_id);

ALTER TABLE compliance_db.aml_checks
  ADD CONSTRAINT aml_checks_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES accounts_db.customers (customer_id),
  ADD CONSTRAINT aml_checks_transaction_id_fkey
    FOREIGN KEY (transaction_id) REFERENCES accounts_db.transactions (transaction_id),
  ADD CONSTRAINT aml_checks_reviewed_by_fkey
    FOREIGN KEY (reviewed_by) REFERENCES employees_db.employees (employee_id);

ALTER TABLE compliance_db.suspicious_activity_reports
  ADD CONSTRAINT suspicious_activity_reports_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES accounts_db.customers (customer_id),
  ADD CONSTRAINT suspicious_activity_reports_account_id_fkey
    FOREIGN KEY (account_id) REFERENCES accounts_db.accounts (account_id),
  ADD CONSTRAINT suspicious_activity_reports_filed_by_fkey
    FOREIGN KEY (filed_by) REFERENCES employees_db.employees (employee_id);

ALTER TABLE compliance_db.sar_transactions
  ADD CONSTRAINT sar_transactions_transaction_id_fkey
    FOREIGN KEY (transaction_id) REFERENCES accounts_db.transactions (transaction_id);

ALTER TABLE compliance_db.rule_violations
  ADD CONSTRAINT rule_violations_transaction_id_fkey
    FOREIGN KEY (transaction_id) REFERENCES accounts_db.transactions (transaction_id),
  ADD CONSTRAINT rule_violations_resolved_by_fkey
    FOREIGN KEY (resolved_by) REFERENCES employees_db.employees (employee_id);

ALTER TABLE compliance_db.audit_logs
  ADD CONSTRAINT audit_logs_performed_by_fkey
    FOREIGN KEY (performed_by) REFERENCES employees_db.employees (employee_id);
