-- compliance_db: Compliance: identity, screening, reports, rules and the audit log
-- Here: references inside the schema.
-- Names carry no schema: run it with search_path set to compliance_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE suspicious_activity_reports
  ADD CONSTRAINT suspicious_activity_reports_rule_id_fkey
    FOREIGN KEY (rule_id) REFERENCES compliance_rules (rule_id);

ALTER TABLE sar_transactions
  ADD CONSTRAINT sar_transactions_sar_id_fkey
    FOREIGN KEY (sar_id) REFERENCES suspicious_activity_reports (sar_id);

ALTER TABLE rule_violations
  ADD CONSTRAINT rule_violations_rule_id_fkey
    FOREIGN KEY (rule_id) REFERENCES compliance_rules (rule_id);
