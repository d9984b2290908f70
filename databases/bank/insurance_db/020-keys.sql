-- insurance_db: Insurance: policies, coverage, premiums and claims
-- Here: primary keys, uniqueness and what every row must satisfy.
-- Names carry no schema: run it with search_path set to insurance_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE policies
  ADD CONSTRAINT policies_pkey PRIMARY KEY (policy_id),
  ADD CONSTRAINT policies_policy_number_key UNIQUE (policy_number),
  ADD CONSTRAINT policies_policy_type_check
    CHECK (policy_type IN ('life', 'property', 'vehicle', 'health', 'travel')),
  ADD CONSTRAINT policies_policy_status_check
    CHECK (policy_status IN ('active', 'lapsed', 'cancelled', 'matured')),
  ADD CONSTRAINT policies_premium_frequency_check
    CHECK (premium_frequency IN ('monthly', 'quarterly', 'annual')),
  ADD CONSTRAINT policies_coverage_amount_check
    CHECK (coverage_amount > 0),
  ADD CONSTRAINT policies_premium_rate_check
    CHECK (premium_amount * CASE premium_frequency WHEN 'monthly' THEN 12 WHEN 'quarterly' THEN 4 ELSE 1 END BETWEEN coverage_amount * 0.005 AND coverage_amount * 0.03),
  ADD CONSTRAINT policies_end_after_start_check
    CHECK (end_date > start_date),
  ADD CONSTRAINT policies_ended_within_term_check
    CHECK (ended_date > start_date AND ended_date <= end_date),
  ADD CONSTRAINT policies_ended_when_not_active_check
    CHECK ((policy_status = 'active') = (ended_date IS NULL)),
  ADD CONSTRAINT policies_matured_at_end_check
    CHECK (policy_status <> 'matured' OR ended_date = end_date);

ALTER TABLE coverage
  ADD CONSTRAINT coverage_pkey PRIMARY KEY (coverage_id),
  ADD CONSTRAINT coverage_policy_id_covered_risk_key UNIQUE (policy_id, covered_risk),
  ADD CONSTRAINT coverage_coverage_id_policy_id_key UNIQUE (coverage_id, policy_id),
  ADD CONSTRAINT coverage_covered_risk_check
    CHECK (covered_risk IN ('death', 'family_death', 'critical_illness', 'accidental_injury', 'fire_and_storm', 'water_damage', 'burglary', 'home_liability', 'collision', 'third_party_liability', 'vehicle_theft', 'passenger_injury', 'hospital_stay', 'outpatient_care', 'dental_care', 'medical_abroad', 'accident_abroad', 'baggage')),
  ADD CONSTRAINT coverage_coverage_limit_check
    CHECK (coverage_limit > 0),
  ADD CONSTRAINT coverage_deductible_check
    CHECK (deductible >= 0 AND deductible < coverage_limit);

ALTER TABLE beneficiaries
  ADD CONSTRAINT beneficiaries_pkey PRIMARY KEY (beneficiary_id),
  ADD CONSTRAINT beneficiaries_relationship_check
    CHECK (relationship IN ('spouse', 'child', 'parent', 'other')),
  ADD CONSTRAINT beneficiaries_percentage_check
    CHECK (percentage BETWEEN 1 AND 100);

ALTER TABLE premium_payments
  ADD CONSTRAINT premium_payments_pkey PRIMARY KEY (payment_id),
  ADD CONSTRAINT premium_payments_policy_id_due_date_payment_date_key UNIQUE (policy_id, due_date, payment_date),
  ADD CONSTRAINT premium_payments_payment_method_check
    CHECK (payment_method IN ('auto_debit', 'check', 'wire_transfer', 'online')),
  ADD CONSTRAINT premium_payments_payment_status_check
    CHECK (payment_status IN ('completed', 'pending', 'failed', 'reversed')),
  ADD CONSTRAINT premium_payments_amount_check
    CHECK (amount > 0),
  ADD CONSTRAINT premium_payments_debited_from_account_check
    CHECK (payment_method <> 'auto_debit' OR from_account_id IS NOT NULL),
  ADD CONSTRAINT premium_payments_check_from_elsewhere_check
    CHECK (payment_method <> 'check' OR from_account_id IS NULL),
  ADD CONSTRAINT premium_payments_reversed_when_reversed_check
    CHECK ((payment_status = 'reversed') = (reversed_date IS NOT NULL)),
  ADD CONSTRAINT premium_payments_reversed_after_payment_check
    CHECK (reversed_date > payment_date);

ALTER TABLE claims
  ADD CONSTRAINT claims_pkey PRIMARY KEY (claim_id),
  ADD CONSTRAINT claims_claim_number_key UNIQUE (claim_number),
  ADD CONSTRAINT claims_claim_type_check
    CHECK (claim_type IN ('death', 'accident', 'property_damage', 'medical')),
  ADD CONSTRAINT claims_status_check
    CHECK (status IN ('submitted', 'under_review', 'approved', 'rejected', 'paid')),
  ADD CONSTRAINT claims_claim_amount_check
    CHECK (claim_amount > 0),
  ADD CONSTRAINT claims_approved_amount_check
    CHECK (approved_amount > 0 AND approved_amount <= claim_amount),
  ADD CONSTRAINT claims_approved_when_granted_check
    CHECK ((status IN ('approved', 'paid')) = (approved_amount IS NOT NULL)),
  ADD CONSTRAINT claims_decided_when_decided_check
    CHECK ((status IN ('approved', 'rejected', 'paid')) = (decision_date IS NOT NULL)),
  ADD CONSTRAINT claims_settled_when_paid_check
    CHECK ((status = 'paid') = (settlement_date IS NOT NULL)),
  ADD CONSTRAINT claims_processed_when_begun_check
    CHECK ((status = 'submitted') = (processed_by IS NULL)),
  ADD CONSTRAINT claims_dates_in_order_check
    CHECK (decision_date >= claim_date AND settlement_date >= decision_date);

ALTER TABLE policy_events
  ADD CONSTRAINT policy_events_pkey PRIMARY KEY (event_id),
  ADD CONSTRAINT policy_events_event_type_check
    CHECK (event_type IN ('renewal', 'modification', 'cancellation', 'reinstatement'));
