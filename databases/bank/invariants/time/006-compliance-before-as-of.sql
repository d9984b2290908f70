-- title: Nothing that happened in compliance lies after as-of
SELECT 'compliance_rules.created_date' AS moment, rule_id::text AS record, created_date::timestamp AS happened FROM compliance_db.compliance_rules WHERE created_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'regulatory_reports.reporting_period_start' AS moment, report_id::text AS record, reporting_period_start::timestamp AS happened FROM compliance_db.regulatory_reports WHERE reporting_period_start >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'regulatory_reports.reporting_period_end' AS moment, report_id::text AS record, reporting_period_end::timestamp AS happened FROM compliance_db.regulatory_reports WHERE reporting_period_end >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'regulatory_reports.submission_date' AS moment, report_id::text AS record, submission_date::timestamp AS happened FROM compliance_db.regulatory_reports WHERE submission_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'kyc_records.verification_date' AS moment, kyc_id::text AS record, verification_date::timestamp AS happened FROM compliance_db.kyc_records WHERE verification_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'aml_checks.check_date' AS moment, check_id::text AS record, check_date::timestamp AS happened FROM compliance_db.aml_checks WHERE check_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'suspicious_activity_reports.report_date' AS moment, sar_id::text AS record, report_date::timestamp AS happened FROM compliance_db.suspicious_activity_reports WHERE report_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'suspicious_activity_reports.activity_from' AS moment, sar_id::text AS record, activity_from::timestamp AS happened FROM compliance_db.suspicious_activity_reports WHERE activity_from >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'suspicious_activity_reports.activity_to' AS moment, sar_id::text AS record, activity_to::timestamp AS happened FROM compliance_db.suspicious_activity_reports WHERE activity_to >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'suspicious_activity_reports.filed_date' AS moment, sar_id::text AS record, filed_date::timestamp AS happened FROM compliance_db.suspicious_activity_reports WHERE filed_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'rule_violations.violation_date' AS moment, violation_id::text AS record, violation_date::timestamp AS happened FROM compliance_db.rule_violations WHERE violation_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'rule_violations.resolved_date' AS moment, violation_id::text AS record, resolved_date::timestamp AS happened FROM compliance_db.rule_violations WHERE resolved_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'audit_logs.performed_at' AS moment, audit_id::text AS record, performed_at::timestamp AS happened FROM compliance_db.audit_logs WHERE performed_at >= (SELECT as_of FROM dhub.dataset)
