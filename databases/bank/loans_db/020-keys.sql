-- loans_db: Lending: applications, loans, collateral, schedules and risk
-- Here: primary keys, uniqueness and what every row must satisfy.
-- Names carry no schema: run it with search_path set to loans_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE loan_applications
  ADD CONSTRAINT loan_applications_pkey PRIMARY KEY (application_id),
  ADD CONSTRAINT loan_applications_loan_type_check
    CHECK (loan_type IN ('mortgage', 'personal', 'auto', 'business', 'education')),
  ADD CONSTRAINT loan_applications_status_check
    CHECK (status IN ('pending', 'approved', 'rejected', 'withdrawn')),
  ADD CONSTRAINT loan_applications_requested_amount_positive_check
    CHECK (requested_amount > 0),
  ADD CONSTRAINT loan_applications_decided_after_application_check
    CHECK (decision_date > application_date),
  ADD CONSTRAINT loan_applications_withdrawn_after_application_check
    CHECK (withdrawn_date > application_date),
  ADD CONSTRAINT loan_applications_decided_when_decided_check
    CHECK ((status IN ('approved', 'rejected')) = (decision_date IS NOT NULL)),
  ADD CONSTRAINT loan_applications_withdrawn_when_withdrawn_check
    CHECK ((status = 'withdrawn') = (withdrawn_date IS NOT NULL)),
  ADD CONSTRAINT loan_applications_granted_when_approved_check
    CHECK ((status = 'approved') = (approved_amount IS NOT NULL)),
  ADD CONSTRAINT loan_applications_reason_when_rejected_check
    CHECK ((status = 'rejected') = (rejection_reason IS NOT NULL)),
  ADD CONSTRAINT loan_applications_granted_within_request_check
    CHECK (approved_amount BETWEEN requested_amount * 0.8 AND requested_amount);

ALTER TABLE loans
  ADD CONSTRAINT loans_pkey PRIMARY KEY (loan_id),
  ADD CONSTRAINT loans_loan_number_key UNIQUE (loan_number),
  ADD CONSTRAINT loans_application_id_key UNIQUE (application_id),
  ADD CONSTRAINT loans_loan_type_check
    CHECK (loan_type IN ('mortgage', 'personal', 'auto', 'business', 'education')),
  ADD CONSTRAINT loans_loan_status_check
    CHECK (loan_status IN ('active', 'paid_off', 'defaulted', 'restructured')),
  ADD CONSTRAINT loans_principal_positive_check
    CHECK (principal_amount > 0),
  ADD CONSTRAINT loans_rate_positive_check
    CHECK (interest_rate > 0),
  ADD CONSTRAINT loans_outstanding_within_principal_check
    CHECK (outstanding_balance BETWEEN 0 AND principal_amount),
  ADD CONSTRAINT loans_matures_after_disbursement_check
    CHECK (maturity_date > disbursement_date),
  ADD CONSTRAINT loans_default_when_defaulted_check
    CHECK (default_status = (loan_status = 'defaulted')),
  ADD CONSTRAINT loans_default_dated_check
    CHECK ((loan_status = 'defaulted') = (default_date IS NOT NULL)),
  ADD CONSTRAINT loans_settled_when_paid_off_check
    CHECK ((loan_status = 'paid_off') = (settled_date IS NOT NULL)),
  ADD CONSTRAINT loans_nothing_left_when_paid_off_check
    CHECK ((loan_status = 'paid_off') = (outstanding_balance = 0)),
  ADD CONSTRAINT loans_restructured_dated_check
    CHECK ((loan_status = 'restructured') = (restructured_date IS NOT NULL)),
  ADD CONSTRAINT loans_longer_when_restructured_check
    CHECK ((loan_status = 'restructured') = (term_months > original_term_months)),
  ADD CONSTRAINT loans_term_never_shorter_check
    CHECK (original_term_months > 0 AND term_months >= original_term_months);

ALTER TABLE collateral
  ADD CONSTRAINT collateral_pkey PRIMARY KEY (collateral_id),
  ADD CONSTRAINT collateral_collateral_type_check
    CHECK (collateral_type IN ('property', 'real_estate', 'vehicle', 'equipment', 'inventory', 'securities')),
  ADD CONSTRAINT collateral_appraised_value_positive_check
    CHECK (appraised_value > 0),
  ADD CONSTRAINT collateral_ltv_ratio_positive_check
    CHECK (ltv_ratio > 0);

ALTER TABLE repayment_schedule
  ADD CONSTRAINT repayment_schedule_pkey PRIMARY KEY (schedule_id),
  ADD CONSTRAINT repayment_schedule_loan_id_installment_number_key UNIQUE (loan_id, installment_number),
  ADD CONSTRAINT repayment_schedule_payment_status_check
    CHECK (payment_status IN ('pending', 'paid', 'late', 'missed')),
  ADD CONSTRAINT repayment_schedule_numbered_from_one_check
    CHECK (installment_number >= 1),
  ADD CONSTRAINT repayment_schedule_total_adds_up_check
    CHECK (total_amount = principal_amount + interest_amount),
  ADD CONSTRAINT repayment_schedule_repays_something_check
    CHECK (principal_amount > 0 AND interest_amount >= 0),
  ADD CONSTRAINT repayment_schedule_version_check
    CHECK (schedule_version IN (1, 2)),
  ADD CONSTRAINT repayment_schedule_paid_when_paid_check
    CHECK ((payment_status IN ('paid', 'late')) = (payment_date IS NOT NULL)),
  ADD CONSTRAINT repayment_schedule_paid_on_due_date_check
    CHECK (payment_status <> 'paid' OR payment_date = due_date),
  ADD CONSTRAINT repayment_schedule_late_after_due_date_check
    CHECK (payment_status <> 'late' OR payment_date > due_date),
  ADD CONSTRAINT repayment_schedule_superseded_unpaid_check
    CHECK (superseded_date IS NULL OR (payment_status = 'missed' AND schedule_version = 1)),
  ADD CONSTRAINT repayment_schedule_superseded_after_due_date_check
    CHECK (superseded_date > due_date);

ALTER TABLE loan_guarantors
  ADD CONSTRAINT loan_guarantors_pkey PRIMARY KEY (guarantor_id),
  ADD CONSTRAINT loan_guarantors_loan_id_guarantor_name_key UNIQUE (loan_id, guarantor_name),
  ADD CONSTRAINT loan_guarantors_relationship_check
    CHECK (relationship IN ('spouse', 'parent', 'sibling', 'family_member', 'business_partner', 'friend', 'co-signer')),
  ADD CONSTRAINT loan_guarantors_guarantee_amount_positive_check
    CHECK (guarantee_amount > 0);

ALTER TABLE risk_assessments
  ADD CONSTRAINT risk_assessments_pkey PRIMARY KEY (assessment_id),
  ADD CONSTRAINT risk_assessments_credit_grade_check
    CHECK (credit_grade IN ('AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C')),
  ADD CONSTRAINT risk_assessments_one_subject_check
    CHECK (num_nonnulls(loan_id, application_id) = 1),
  ADD CONSTRAINT risk_assessments_risk_score_check
    CHECK (risk_score BETWEEN 300 AND 850),
  ADD CONSTRAINT risk_assessments_pd_probability_check
    CHECK (pd_probability BETWEEN 0 AND 1);
