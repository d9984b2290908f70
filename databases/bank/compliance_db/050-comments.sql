-- compliance_db: Compliance: identity, screening, reports, rules and the audit log
-- Here: what every table and column means.
-- Names carry no schema: run it with search_path set to compliance_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

COMMENT ON TABLE compliance_rules IS 'Monitoring rules, stated so that what breaks them follows from the postings alone';
COMMENT ON COLUMN compliance_rules.rule_id IS 'Key of the rule';
COMMENT ON COLUMN compliance_rules.rule_name IS 'Name of the rule';
COMMENT ON COLUMN compliance_rules.rule_type IS 'Kind of rule';
COMMENT ON COLUMN compliance_rules.description IS 'What breaks it';
COMMENT ON COLUMN compliance_rules.entity_type IS 'Who breaks it: a posting, or an account or customer by several';
COMMENT ON COLUMN compliance_rules.transaction_type IS 'Kind of posting that the rule looks at';
COMMENT ON COLUMN compliance_rules.direction IS 'Whether it looks at money that comes in or goes out';
COMMENT ON COLUMN compliance_rules.at_counter IS 'True for postings taken over the counter only, false for all others only; all when empty';
COMMENT ON COLUMN compliance_rules.is_unreferenced IS 'Whether it looks only at postings that belong to no other record of the bank';
COMMENT ON COLUMN compliance_rules.description_begins IS 'How the description of the postings begins; all when empty';
COMMENT ON COLUMN compliance_rules.countries IS 'Codes of the countries of the other side, with commas; all and none when empty';
COMMENT ON COLUMN compliance_rules.amount_from IS 'Least amount, without sign, that it looks at';
COMMENT ON COLUMN compliance_rules.amount_to IS 'Largest amount, without sign, that it looks at';
COMMENT ON COLUMN compliance_rules.measure IS 'The amount of each posting, or the number or the sum of postings within the days';
COMMENT ON COLUMN compliance_rules.window_days IS 'Days in a row within which postings are counted or added up, the last included';
COMMENT ON COLUMN compliance_rules.threshold_value IS 'Broken above this amount or sum, or from this number of postings on';
COMMENT ON COLUMN compliance_rules.severity IS 'How serious a violation is';
COMMENT ON COLUMN compliance_rules.is_active IS 'Whether the rule is in use; one that is not has no violations';
COMMENT ON COLUMN compliance_rules.created_date IS 'Day from which postings are looked at';

COMMENT ON TABLE audit_permissions IS 'Permissions: one row for each action that a role may take on records of a kind';
COMMENT ON COLUMN audit_permissions.role IS 'Role of the employee';
COMMENT ON COLUMN audit_permissions.entity_type IS 'Kind of record';
COMMENT ON COLUMN audit_permissions.action IS 'What the role may do';

COMMENT ON TABLE regulatory_reports IS 'Returns to the regulator: one row per kind and period of the last two years';
COMMENT ON COLUMN regulatory_reports.report_id IS 'Key of the return';
COMMENT ON COLUMN regulatory_reports.report_type IS 'Kind of return';
COMMENT ON COLUMN regulatory_reports.reporting_period_start IS 'First day of the period';
COMMENT ON COLUMN regulatory_reports.reporting_period_end IS 'Last day of the period';
COMMENT ON COLUMN regulatory_reports.submission_date IS 'Day on which it was sent; none while it is pending';
COMMENT ON COLUMN regulatory_reports.status IS 'How far it is, and what the regulator said';
COMMENT ON COLUMN regulatory_reports.prepared_by IS 'Analyst who prepared it';
COMMENT ON COLUMN regulatory_reports.approved_by IS 'Head who signed it; none while it is pending';

COMMENT ON TABLE kyc_records IS 'Identity checks: one row per check, the first at onboarding, the others when a review was due';
COMMENT ON COLUMN kyc_records.kyc_id IS 'Key of the check; those of a customer rise in time';
COMMENT ON COLUMN kyc_records.customer_id IS 'Customer who was checked';
COMMENT ON COLUMN kyc_records.verification_date IS 'Day of the check; of a pending one the day on which it was asked for';
COMMENT ON COLUMN kyc_records.kyc_status IS 'Result of the check; expired when the next one did not come in time';
COMMENT ON COLUMN kyc_records.document_type IS 'Paper that was shown';
COMMENT ON COLUMN kyc_records.document_number IS 'Number of the paper, from a range that is never issued';
COMMENT ON COLUMN kyc_records.expiry_date IS 'Last day on which the paper is valid';
COMMENT ON COLUMN kyc_records.verified_by IS 'Compliance officer; none while the check is pending';
COMMENT ON COLUMN kyc_records.next_review_date IS 'Day by which the customer must be checked again, by risk; none where the check was not passed';
COMMENT ON COLUMN kyc_records.risk_rating IS 'Risk found by the check';

COMMENT ON TABLE aml_checks IS 'Screenings for money laundering: of customers against lists, and of large or reported postings';
COMMENT ON COLUMN aml_checks.check_id IS 'Key of the check; those of a customer rise in time';
COMMENT ON COLUMN aml_checks.customer_id IS 'Customer who was screened';
COMMENT ON COLUMN aml_checks.transaction_id IS 'Posting that was looked at; none for a list';
COMMENT ON COLUMN aml_checks.check_date IS 'When the check was made';
COMMENT ON COLUMN aml_checks.check_type IS 'List, or monitoring of postings';
COMMENT ON COLUMN aml_checks.aml_flag IS 'Whether the check was a hit';
COMMENT ON COLUMN aml_checks.risk_level IS 'How serious the hit is; low without one';
COMMENT ON COLUMN aml_checks.screening_result IS 'What was found';
COMMENT ON COLUMN aml_checks.reviewed_by IS 'Compliance officer who looked at the hit';

COMMENT ON TABLE suspicious_activity_reports IS 'Reports on suspicious activity: one row per report; the postings are in sar_transactions';
COMMENT ON COLUMN suspicious_activity_reports.sar_id IS 'Key of the report';
COMMENT ON COLUMN suspicious_activity_reports.customer_id IS 'Customer it is about';
COMMENT ON COLUMN suspicious_activity_reports.account_id IS 'Account on which the money moved';
COMMENT ON COLUMN suspicious_activity_reports.rule_id IS 'Rule whose violation led to it';
COMMENT ON COLUMN suspicious_activity_reports.report_date IS 'Day on which it was drafted';
COMMENT ON COLUMN suspicious_activity_reports.activity_type IS 'What makes the activity suspicious';
COMMENT ON COLUMN suspicious_activity_reports.activity_from IS 'Day of the first posting it is about';
COMMENT ON COLUMN suspicious_activity_reports.activity_to IS 'Day of the last posting it is about';
COMMENT ON COLUMN suspicious_activity_reports.description IS 'What happened';
COMMENT ON COLUMN suspicious_activity_reports.sar_status IS 'How far the bank is with it';
COMMENT ON COLUMN suspicious_activity_reports.filed_date IS 'Day on which it was sent to the authority';
COMMENT ON COLUMN suspicious_activity_reports.regulatory_tier IS 'Tier by amount: the second from 40,000.00, the third from 63,000.00';
COMMENT ON COLUMN suspicious_activity_reports.filed_by IS 'Compliance officer in charge';
COMMENT ON COLUMN suspicious_activity_reports.amount_involved IS 'Sum of the amounts of the postings it is about';

COMMENT ON TABLE sar_transactions IS 'Postings that a report on suspicious activity is about: one row per report and posting';
COMMENT ON COLUMN sar_transactions.sar_id IS 'Report';
COMMENT ON COLUMN sar_transactions.transaction_id IS 'Posting that shows the pattern';
COMMENT ON COLUMN sar_transactions.amount IS 'Amount of the posting without its sign';

COMMENT ON TABLE rule_violations IS 'Violations of monitoring rules: one row per rule and posting, account or customer that breaks it';
COMMENT ON COLUMN rule_violations.violation_id IS 'Key of the violation; those of a customer rise in time';
COMMENT ON COLUMN rule_violations.rule_id IS 'Rule that was broken';
COMMENT ON COLUMN rule_violations.entity_type IS 'Who broke it, as the rule says';
COMMENT ON COLUMN rule_violations.entity_id IS 'Key of the posting, account or customer that broke it';
COMMENT ON COLUMN rule_violations.transaction_id IS 'Posting with which the rule was first broken';
COMMENT ON COLUMN rule_violations.violation_date IS 'When it was broken: the time of that posting';
COMMENT ON COLUMN rule_violations.severity IS 'How serious it is, as the rule says';
COMMENT ON COLUMN rule_violations.status IS 'How far the bank is with it';
COMMENT ON COLUMN rule_violations.resolution_notes IS 'What the review found; none while it is not over';
COMMENT ON COLUMN rule_violations.resolved_by IS 'Compliance officer who settled it';
COMMENT ON COLUMN rule_violations.resolved_date IS 'Day on which it was settled';

COMMENT ON TABLE audit_logs IS 'Audit log: one row for each record made, each change of its state, and some that were looked at';
COMMENT ON COLUMN audit_logs.audit_id IS 'Key of the entry; those about one customer rise in time';
COMMENT ON COLUMN audit_logs.entity_type IS 'Kind of record';
COMMENT ON COLUMN audit_logs.entity_id IS 'Key of the record, in the table of its kind';
COMMENT ON COLUMN audit_logs.action IS 'What was done';
COMMENT ON COLUMN audit_logs.performed_by IS 'Employee who did it';
COMMENT ON COLUMN audit_logs.performed_at IS 'When it was done';
COMMENT ON COLUMN audit_logs.old_value IS 'State before, as JSON; none where there was no record or nothing changed';
COMMENT ON COLUMN audit_logs.new_value IS 'State after, as JSON; none where nothing changed';
COMMENT ON COLUMN audit_logs.ip_address IS 'Address of the workstation within the network of the bank';
