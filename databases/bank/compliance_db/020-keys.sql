-- compliance_db: Compliance: identity, screening, reports, rules and the audit log
-- Here: primary keys, uniqueness and what every row must satisfy.
-- Names carry no schema: run it with search_path set to compliance_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE compliance_rules
  ADD CONSTRAINT compliance_rules_pkey PRIMARY KEY (rule_id),
  ADD CONSTRAINT compliance_rules_rule_name_key UNIQUE (rule_name),
  ADD CONSTRAINT compliance_rules_rule_type_check
    CHECK (rule_type IN ('transaction_limit', 'velocity_check', 'geographic_restriction', 'amount_threshold')),
  ADD CONSTRAINT compliance_rules_entity_type_check
    CHECK (entity_type IN ('transaction', 'account', 'customer')),
  ADD CONSTRAINT compliance_rules_transaction_type_check
    CHECK (transaction_type IN ('deposit', 'withdrawal', 'payment', 'transfer', 'fee', 'salary', 'interest', 'refund')),
  ADD CONSTRAINT compliance_rules_direction_check
    CHECK (direction IN ('credit', 'debit')),
  ADD CONSTRAINT compliance_rules_measure_check
    CHECK (measure IN ('amount', 'count', 'total')),
  ADD CONSTRAINT compliance_rules_severity_check
    CHECK (severity IN ('low', 'medium', 'high', 'critical')),
  ADD CONSTRAINT compliance_rules_window_check
    CHECK (window_days >= 1),
  ADD CONSTRAINT compliance_rules_one_posting_check
    CHECK ((entity_type = 'transaction') = (measure = 'amount')),
  ADD CONSTRAINT compliance_rules_sum_of_a_day_check
    CHECK (measure <> 'total' OR window_days = 1),
  ADD CONSTRAINT compliance_rules_amounts_check
    CHECK (amount_from <= amount_to);

ALTER TABLE audit_permissions
  ADD CONSTRAINT audit_permissions_pkey PRIMARY KEY (role, entity_type, action),
  ADD CONSTRAINT audit_permissions_role_check
    CHECK (role IN ('Managing Director', 'Department Head', 'Customer Service Representative', 'Loan Officer', 'Insurance Agent', 'Compliance Officer', 'Branch Manager', 'Risk Analyst', 'IT Specialist', 'HR Specialist', 'Marketing Specialist', 'Operations Specialist', 'Financial Analyst', 'Internal Auditor')),
  ADD CONSTRAINT audit_permissions_entity_type_check
    CHECK (entity_type IN ('customer', 'account', 'transaction', 'loan_application', 'loan', 'policy', 'claim', 'complaint', 'kyc_record', 'suspicious_activity_report')),
  ADD CONSTRAINT audit_permissions_action_check
    CHECK (action IN ('create', 'update', 'delete', 'view'));

ALTER TABLE regulatory_reports
  ADD CONSTRAINT regulatory_reports_pkey PRIMARY KEY (report_id),
  ADD CONSTRAINT regulatory_reports_report_type_reporting_period_start_key UNIQUE (report_type, reporting_period_start),
  ADD CONSTRAINT regulatory_reports_report_type_check
    CHECK (report_type IN ('capital_adequacy', 'liquidity', 'quarterly_filing', 'stress_test')),
  ADD CONSTRAINT regulatory_reports_status_check
    CHECK (status IN ('pending', 'submitted', 'accepted', 'rejected')),
  ADD CONSTRAINT regulatory_reports_sent_when_not_pending_check
    CHECK ((status = 'pending') = (submission_date IS NULL)),
  ADD CONSTRAINT regulatory_reports_approved_when_sent_check
    CHECK ((submission_date IS NULL) = (approved_by IS NULL)),
  ADD CONSTRAINT regulatory_reports_sent_after_period_check
    CHECK (submission_date > reporting_period_end),
  ADD CONSTRAINT regulatory_reports_period_check
    CHECK (reporting_period_end > reporting_period_start),
  ADD CONSTRAINT regulatory_reports_four_eyes_check
    CHECK (approved_by <> prepared_by);

ALTER TABLE kyc_records
  ADD CONSTRAINT kyc_records_pkey PRIMARY KEY (kyc_id),
  ADD CONSTRAINT kyc_records_kyc_status_check
    CHECK (kyc_status IN ('verified', 'pending', 'expired', 'rejected')),
  ADD CONSTRAINT kyc_records_document_type_check
    CHECK (document_type IN ('passport', 'drivers_license', 'national_id')),
  ADD CONSTRAINT kyc_records_risk_rating_check
    CHECK (risk_rating IN ('low', 'medium', 'high')),
  ADD CONSTRAINT kyc_records_verified_by_someone_check
    CHECK ((kyc_status = 'pending') = (verified_by IS NULL)),
  ADD CONSTRAINT kyc_records_reviewed_when_passed_check
    CHECK ((kyc_status IN ('verified', 'expired')) = (next_review_date IS NOT NULL)),
  ADD CONSTRAINT kyc_records_review_after_check_check
    CHECK (next_review_date > verification_date),
  ADD CONSTRAINT kyc_records_paper_valid_check
    CHECK (kyc_status NOT IN ('verified', 'expired') OR expiry_date > verification_date);

ALTER TABLE aml_checks
  ADD CONSTRAINT aml_checks_pkey PRIMARY KEY (check_id),
  ADD CONSTRAINT aml_checks_transaction_id_key UNIQUE (transaction_id),
  ADD CONSTRAINT aml_checks_check_type_check
    CHECK (check_type IN ('watchlist', 'sanctions', 'pep_screening', 'transaction_monitoring')),
  ADD CONSTRAINT aml_checks_risk_level_check
    CHECK (risk_level IN ('low', 'medium', 'high')),
  ADD CONSTRAINT aml_checks_monitors_a_posting_check
    CHECK ((check_type = 'transaction_monitoring') = (transaction_id IS NOT NULL)),
  ADD CONSTRAINT aml_checks_hits_are_reviewed_check
    CHECK (aml_flag = (reviewed_by IS NOT NULL)),
  ADD CONSTRAINT aml_checks_no_risk_without_hit_check
    CHECK (aml_flag OR risk_level = 'low');

ALTER TABLE suspicious_activity_reports
  ADD CONSTRAINT suspicious_activity_reports_pkey PRIMARY KEY (sar_id),
  ADD CONSTRAINT suspicious_activity_reports_activity_type_check
    CHECK (activity_type IN ('structuring', 'unusual_pattern', 'high_risk_country')),
  ADD CONSTRAINT suspicious_activity_reports_sar_status_check
    CHECK (sar_status IN ('draft', 'under_review', 'filed', 'closed')),
  ADD CONSTRAINT suspicious_activity_reports_regulatory_tier_check
    CHECK (regulatory_tier IN ('tier1', 'tier2', 'tier3')),
  ADD CONSTRAINT suspicious_activity_reports_filed_when_sent_check
    CHECK ((sar_status IN ('filed', 'closed')) = (filed_date IS NOT NULL)),
  ADD CONSTRAINT suspicious_activity_reports_filed_after_draft_check
    CHECK (filed_date >= report_date),
  ADD CONSTRAINT suspicious_activity_reports_drafted_afterwards_check
    CHECK (report_date >= activity_to AND activity_to >= activity_from),
  ADD CONSTRAINT suspicious_activity_reports_tier_by_amount_check
    CHECK (regulatory_tier = CASE WHEN amount_involved >= 63000 THEN 'tier3'
      WHEN amount_involved >= 40000 THEN 'tier2' ELSE 'tier1' END);

ALTER TABLE sar_transactions
  ADD CONSTRAINT sar_transactions_pkey PRIMARY KEY (sar_id, transaction_id),
  ADD CONSTRAINT sar_transactions_amount_check
    CHECK (amount > 0);

ALTER TABLE rule_violations
  ADD CONSTRAINT rule_violations_pkey PRIMARY KEY (violation_id),
  ADD CONSTRAINT rule_violations_rule_id_entity_id_key UNIQUE (rule_id, entity_id),
  ADD CONSTRAINT rule_violations_entity_type_check
    CHECK (entity_type IN ('transaction', 'account', 'customer')),
  ADD CONSTRAINT rule_violations_severity_check
    CHECK (severity IN ('low', 'medium', 'high', 'critical')),
  ADD CONSTRAINT rule_violations_status_check
    CHECK (status IN ('open', 'investigating', 'resolved', 'false_positive')),
  ADD CONSTRAINT rule_violations_settled_when_resolved_check
    CHECK ((status IN ('resolved', 'false_positive')) = (resolved_date IS NOT NULL)),
  ADD CONSTRAINT rule_violations_resolved_by_someone_check
    CHECK ((resolved_date IS NULL) = (resolved_by IS NULL)),
  ADD CONSTRAINT rule_violations_resolved_with_notes_check
    CHECK ((resolved_date IS NULL) = (resolution_notes IS NULL)),
  ADD CONSTRAINT rule_violations_resolved_afterwards_check
    CHECK (resolved_date >= violation_date::date),
  ADD CONSTRAINT rule_violations_posting_is_itself_check
    CHECK (entity_type <> 'transaction' OR entity_id = transaction_id);

ALTER TABLE audit_logs
  ADD CONSTRAINT audit_logs_pkey PRIMARY KEY (audit_id),
  ADD CONSTRAINT audit_logs_entity_type_check
    CHECK (entity_type IN ('customer', 'account', 'transaction', 'loan_application', 'loan', 'policy', 'claim', 'complaint', 'kyc_record', 'suspicious_activity_report')),
  ADD CONSTRAINT audit_logs_action_check
    CHECK (action IN ('create', 'update', 'delete', 'view')),
  ADD CONSTRAINT audit_logs_change_has_value_check
    CHECK ((action IN ('create', 'update')) = (new_value IS NOT NULL)),
  ADD CONSTRAINT audit_logs_update_has_old_value_check
    CHECK (action <> 'update' OR old_value IS NOT NULL),
  ADD CONSTRAINT audit_logs_private_address_check
    CHECK (ip_address LIKE '10.%');
