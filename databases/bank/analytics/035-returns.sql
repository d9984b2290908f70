-- Returns as they were sent: what was reported must be found again as it was, whatever has become of it since. The
-- tables are empty until someone calls a procedure: CALL analytics.freeze_credit_risk('2026-03-31').

CREATE TABLE analytics.kyc_return (
  return_date date NOT NULL,
  LIKE analytics.kyc_register,
  PRIMARY KEY (return_date, kyc_id)
);

CREATE PROCEDURE analytics.freeze_kyc(return_date date)
LANGUAGE sql AS $$
  INSERT INTO analytics.kyc_return
    (return_date, kyc_id, customer_id, full_name, country, customer_segment, customer_status, onboarding_date, city,
     assigned_agent_id, verification_date, document_type, expiry_date, next_review_date, kyc_status,
     risk_rating, verified_by, verified_by_name, is_overdue, is_document_expired)
  SELECT
    freeze_kyc.return_date,
    r.kyc_id, r.customer_id, r.full_name, r.country, r.customer_segment, r.customer_status,
    r.onboarding_date, r.city, r.assigned_agent_id, r.verification_date, r.document_type, r.expiry_date,
    r.next_review_date, r.kyc_status, r.risk_rating, r.verified_by, r.verified_by_name, r.is_overdue,
    r.is_document_expired
  FROM analytics.kyc_register r
  ON CONFLICT ON CONSTRAINT kyc_return_pkey DO NOTHING;
$$;

CREATE TABLE analytics.sar_return (
  return_date date NOT NULL,
  LIKE analytics.sar_register,
  PRIMARY KEY (return_date, sar_id)
);

CREATE PROCEDURE analytics.freeze_sar(return_date date)
LANGUAGE sql AS $$
  INSERT INTO analytics.sar_return
    (return_date, sar_id, report_date, sar_status, filed_date, days_to_filing, regulatory_tier, activity_type,
     activity_from, activity_to, amount_involved, rule_name, rule_severity, customer_id, full_name,
     risk_rating, customer_segment, onboarding_date, account_number, account_type, branch_code, filed_by,
     filed_by_name, postings)
  SELECT
    freeze_sar.return_date,
    r.sar_id, r.report_date, r.sar_status, r.filed_date, r.days_to_filing, r.regulatory_tier,
    r.activity_type, r.activity_from, r.activity_to, r.amount_involved, r.rule_name, r.rule_severity,
    r.customer_id, r.full_name, r.risk_rating, r.customer_segment, r.onboarding_date, r.account_number,
    r.account_type, r.branch_code, r.filed_by, r.filed_by_name, r.postings
  FROM analytics.sar_register r
  ON CONFLICT ON CONSTRAINT sar_return_pkey DO NOTHING;
$$;

CREATE TABLE analytics.large_postings_return (
  return_date date NOT NULL,
  LIKE analytics.large_postings,
  PRIMARY KEY (return_date, transaction_id)
);

CREATE PROCEDURE analytics.freeze_large_postings(return_date date)
LANGUAGE sql AS $$
  INSERT INTO analytics.large_postings_return
    (return_date, transaction_id, transaction_date, transaction_type, transaction_amount, amount_reported, currency,
     account_number, account_type, customer_id, full_name, customer_segment, risk_rating, full_address,
     country, counterparty_account, counterparty_country, branch_code, branch_name, processed_by)
  SELECT
    freeze_large_postings.return_date,
    r.transaction_id, r.transaction_date, r.transaction_type, r.transaction_amount, r.amount_reported,
    r.currency, r.account_number, r.account_type, r.customer_id, r.full_name, r.customer_segment,
    r.risk_rating, r.full_address, r.country, r.counterparty_account, r.counterparty_country,
    r.branch_code, r.branch_name, r.processed_by
  FROM analytics.large_postings r
  ON CONFLICT ON CONSTRAINT large_postings_return_pkey DO NOTHING;
$$;

CREATE TABLE analytics.credit_risk_return (
  return_date date NOT NULL,
  LIKE analytics.credit_risk_register,
  PRIMARY KEY (return_date, loan_id)
);

CREATE PROCEDURE analytics.freeze_credit_risk(return_date date)
LANGUAGE sql AS $$
  INSERT INTO analytics.credit_risk_return
    (return_date, loan_id, loan_number, customer_id, customer_segment, loan_type, loan_status, disbursement_date,
     maturity_date, term_months, linked_account_id, principal_amount, outstanding_balance, share_repaid,
     interest_rate, default_status, application_date, officer_id, requested_amount, approved_amount,
     risk_score, credit_grade, pd_probability, collateral_value, ltv_ratio, expected_loss,
     missed_installments, amount_in_arrears, bucket)
  SELECT
    freeze_credit_risk.return_date,
    r.loan_id, r.loan_number, r.customer_id, r.customer_segment, r.loan_type, r.loan_status,
    r.disbursement_date, r.maturity_date, r.term_months, r.linked_account_id, r.principal_amount,
    r.outstanding_balance, r.share_repaid, r.interest_rate, r.default_status, r.application_date,
    r.officer_id, r.requested_amount, r.approved_amount, r.risk_score, r.credit_grade, r.pd_probability,
    r.collateral_value, r.ltv_ratio, r.expected_loss, r.missed_installments, r.amount_in_arrears,
    r.bucket
  FROM analytics.credit_risk_register r
  ON CONFLICT ON CONSTRAINT credit_risk_return_pkey DO NOTHING;
$$;

CREATE TABLE analytics.complaints_return (
  return_date date NOT NULL,
  LIKE analytics.complaints_register,
  PRIMARY KEY (return_date, complaint_id)
);

CREATE PROCEDURE analytics.freeze_complaints(return_date date)
LANGUAGE sql AS $$
  INSERT INTO analytics.complaints_return
    (return_date, complaint_id, filed_date, complaint_type, status, priority, customer_id, full_name, customer_segment,
     channel, interaction_type, outcome, reference_type, reference_id, assigned_to, assigned_to_name,
     department, resolved_date, resolution_time_hours, satisfaction_rating, nps_score)
  SELECT
    freeze_complaints.return_date,
    r.complaint_id, r.filed_date, r.complaint_type, r.status, r.priority, r.customer_id, r.full_name,
    r.customer_segment, r.channel, r.interaction_type, r.outcome, r.reference_type, r.reference_id,
    r.assigned_to, r.assigned_to_name, r.department, r.resolved_date, r.resolution_time_hours,
    r.satisfaction_rating, r.nps_score
  FROM analytics.complaints_register r
  ON CONFLICT ON CONSTRAINT complaints_return_pkey DO NOTHING;
$$;

CREATE TABLE analytics.liquidity_return (
  return_date date NOT NULL,
  LIKE analytics.liquidity,
  PRIMARY KEY (return_date, currency, account_type, customer_segment, state)
);

CREATE PROCEDURE analytics.freeze_liquidity(return_date date)
LANGUAGE sql AS $$
  INSERT INTO analytics.liquidity_return
    (return_date, currency, account_type, customer_segment, state, accounts, balance, payable_on_demand,
     overdraft_granted, overdraft_drawn, weighted_rate)
  SELECT
    freeze_liquidity.return_date,
    r.currency, r.account_type, r.customer_segment, r.state, r.accounts, r.balance, r.payable_on_demand,
    r.overdraft_granted, r.overdraft_drawn, r.weighted_rate
  FROM analytics.liquidity r
  ON CONFLICT ON CONSTRAINT liquidity_return_pkey DO NOTHING;
$$;

CREATE TABLE analytics.alert_return (
  return_date date NOT NULL,
  LIKE analytics.alert_register,
  PRIMARY KEY (return_date, violation_id)
);

CREATE PROCEDURE analytics.freeze_alert(return_date date)
LANGUAGE sql AS $$
  INSERT INTO analytics.alert_return
    (return_date, violation_id, violation_date, rule_name, rule_type, threshold_value, severity, status, entity_type,
     entity_id, transaction_id, transaction_amount, transaction_type, counterparty_country, customer_id,
     account_number, resolved_by, resolution_notes, resolved_by_name, resolved_date, days_to_resolution)
  SELECT
    freeze_alert.return_date,
    r.violation_id, r.violation_date, r.rule_name, r.rule_type, r.threshold_value, r.severity, r.status,
    r.entity_type, r.entity_id, r.transaction_id, r.transaction_amount, r.transaction_type,
    r.counterparty_country, r.customer_id, r.account_number, r.resolved_by, r.resolution_notes,
    r.resolved_by_name, r.resolved_date, r.days_to_resolution
  FROM analytics.alert_register r
  ON CONFLICT ON CONSTRAINT alert_return_pkey DO NOTHING;
$$;

CREATE TABLE analytics.policy_return (
  return_date date NOT NULL,
  LIKE analytics.policy_register,
  PRIMARY KEY (return_date, policy_id)
);

CREATE PROCEDURE analytics.freeze_policy(return_date date)
LANGUAGE sql AS $$
  INSERT INTO analytics.policy_return
    (return_date, policy_id, policy_number, customer_id, customer_segment, policy_type, policy_status, start_date,
     end_date, coverage_amount, premium_amount, premium_frequency, agent_id, linked_account_id,
     agent_name, covered_risks, highest_deductible, premiums_paid, premiums_failed, claims,
     amount_claimed, amount_paid, contribution)
  SELECT
    freeze_policy.return_date,
    r.policy_id, r.policy_number, r.customer_id, r.customer_segment, r.policy_type, r.policy_status,
    r.start_date, r.end_date, r.coverage_amount, r.premium_amount, r.premium_frequency, r.agent_id,
    r.linked_account_id, r.agent_name, r.covered_risks, r.highest_deductible, r.premiums_paid,
    r.premiums_failed, r.claims, r.amount_claimed, r.amount_paid, r.contribution
  FROM analytics.policy_register r
  ON CONFLICT ON CONSTRAINT policy_return_pkey DO NOTHING;
$$;
