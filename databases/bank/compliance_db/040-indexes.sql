-- compliance_db: Compliance: identity, screening, reports, rules and the audit log
-- Here: indexes beyond those of the keys.
-- Names carry no schema: run it with search_path set to compliance_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

CREATE INDEX regulatory_reports_prepared_by_idx ON regulatory_reports (prepared_by);
CREATE INDEX regulatory_reports_approved_by_idx ON regulatory_reports (approved_by) WHERE approved_by IS NOT NULL;

CREATE INDEX kyc_records_customer_id_idx ON kyc_records (customer_id);
CREATE INDEX kyc_records_verified_by_idx ON kyc_records (verified_by) WHERE verified_by IS NOT NULL;

CREATE INDEX aml_checks_customer_id_idx ON aml_checks (customer_id);
CREATE INDEX aml_checks_reviewed_by_idx ON aml_checks (reviewed_by) WHERE reviewed_by IS NOT NULL;
CREATE INDEX aml_checks_check_date_idx ON aml_checks (check_date);

CREATE INDEX suspicious_activity_reports_customer_id_idx ON suspicious_activity_reports (customer_id);
CREATE INDEX suspicious_activity_reports_account_id_idx ON suspicious_activity_reports (account_id);
CREATE INDEX suspicious_activity_reports_rule_id_idx ON suspicious_activity_reports (rule_id);
CREATE INDEX suspicious_activity_reports_filed_by_idx ON suspicious_activity_reports (filed_by);

CREATE INDEX sar_transactions_transaction_id_idx ON sar_transactions (transaction_id);

CREATE INDEX rule_violations_transaction_id_idx ON rule_violations (transaction_id);
CREATE INDEX rule_violations_resolved_by_idx ON rule_violations (resolved_by) WHERE resolved_by IS NOT NULL;
CREATE INDEX rule_violations_entity_type_entity_id_idx ON rule_violations (entity_type, entity_id);

CREATE INDEX audit_logs_performed_by_idx ON audit_logs (performed_by);
CREATE INDEX audit_logs_entity_type_entity_id_idx ON audit_logs (entity_type, entity_id);
CREATE INDEX audit_logs_performed_at_idx ON audit_logs (performed_at);
