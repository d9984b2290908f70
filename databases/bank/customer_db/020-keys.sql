-- customer_db: Customer relationship: profiles, contacts, complaints and campaigns
-- Here: primary keys, uniqueness and what every row must satisfy.
-- Names carry no schema: run it with search_path set to customer_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE customer_profiles
  ADD CONSTRAINT customer_profiles_pkey PRIMARY KEY (customer_id),
  ADD CONSTRAINT customer_profiles_email_key UNIQUE (email),
  ADD CONSTRAINT customer_profiles_phone_key UNIQUE (phone),
  ADD CONSTRAINT customer_profiles_customer_segment_check
    CHECK (customer_segment IN ('retail', 'premium', 'corporate', 'private_banking')),
  ADD CONSTRAINT customer_profiles_customer_status_check
    CHECK (customer_status IN ('active', 'dormant', 'closed')),
  ADD CONSTRAINT customer_profiles_kyc_status_check
    CHECK (kyc_status IN ('verified', 'pending', 'expired', 'rejected')),
  ADD CONSTRAINT customer_profiles_risk_rating_check
    CHECK (risk_rating IN ('low', 'medium', 'high')),
  ADD CONSTRAINT customer_profiles_onboarded_when_created_check
    CHECK (onboarding_date = created_at::date),
  ADD CONSTRAINT customer_profiles_updated_after_creation_check
    CHECK (updated_at >= created_at),
  ADD CONSTRAINT customer_profiles_status_after_onboarding_check
    CHECK (status_since >= onboarding_date),
  ADD CONSTRAINT customer_profiles_active_since_onboarding_check
    CHECK (customer_status <> 'active' OR status_since = onboarding_date);

ALTER TABLE campaigns
  ADD CONSTRAINT campaigns_pkey PRIMARY KEY (campaign_id),
  ADD CONSTRAINT campaigns_campaign_name_key UNIQUE (campaign_name),
  ADD CONSTRAINT campaigns_campaign_type_check
    CHECK (campaign_type IN ('email', 'direct_mail', 'digital', 'cross_sell', 'retention')),
  ADD CONSTRAINT campaigns_target_segment_check
    CHECK (target_segment IN ('retail', 'premium', 'corporate', 'private_banking', 'all')),
  ADD CONSTRAINT campaigns_ends_after_start_check
    CHECK (end_date >= start_date);

ALTER TABLE interactions
  ADD CONSTRAINT interactions_pkey PRIMARY KEY (interaction_id),
  ADD CONSTRAINT interactions_interaction_type_check
    CHECK (interaction_type IN ('inquiry', 'support', 'complaint', 'account_update', 'product_inquiry')),
  ADD CONSTRAINT interactions_channel_check
    CHECK (channel IN ('phone', 'email', 'web', 'mobile_app', 'branch')),
  ADD CONSTRAINT interactions_outcome_check
    CHECK (outcome IN ('resolved', 'follow_up_needed', 'escalated')),
  ADD CONSTRAINT interactions_reference_type_check
    CHECK (reference_type IN ('account', 'transaction', 'loan_application', 'loan', 'policy', 'claim', 'interaction')),
  ADD CONSTRAINT interactions_duration_positive_check
    CHECK (duration_minutes > 0),
  ADD CONSTRAINT interactions_no_duration_of_email_check
    CHECK ((channel = 'email') = (duration_minutes IS NULL)),
  ADD CONSTRAINT interactions_reference_complete_check
    CHECK ((reference_type IS NULL) = (reference_id IS NULL)),
  ADD CONSTRAINT interactions_self_service_online_check
    CHECK (handled_by IS NOT NULL OR channel IN ('web', 'mobile_app')),
  ADD CONSTRAINT interactions_self_service_resolved_check
    CHECK (handled_by IS NOT NULL OR outcome = 'resolved');

ALTER TABLE satisfaction_surveys
  ADD CONSTRAINT satisfaction_surveys_pkey PRIMARY KEY (survey_id),
  ADD CONSTRAINT satisfaction_surveys_interaction_id_key UNIQUE (interaction_id),
  ADD CONSTRAINT satisfaction_surveys_nps_range_check
    CHECK (nps_score BETWEEN 0 AND 10),
  ADD CONSTRAINT satisfaction_surveys_rating_range_check
    CHECK (satisfaction_rating BETWEEN 1 AND 5);

ALTER TABLE complaints
  ADD CONSTRAINT complaints_pkey PRIMARY KEY (complaint_id),
  ADD CONSTRAINT complaints_interaction_id_key UNIQUE (interaction_id),
  ADD CONSTRAINT complaints_complaint_type_check
    CHECK (complaint_type IN ('service', 'fee', 'product', 'fraud', 'other')),
  ADD CONSTRAINT complaints_status_check
    CHECK (status IN ('open', 'investigating', 'resolved', 'closed')),
  ADD CONSTRAINT complaints_priority_check
    CHECK (priority IN ('low', 'medium', 'high', 'critical')),
  ADD CONSTRAINT complaints_reference_type_check
    CHECK (reference_type IN ('account', 'transaction', 'loan_application', 'loan', 'policy', 'claim', 'interaction')),
  ADD CONSTRAINT complaints_settled_when_resolved_check
    CHECK ((status IN ('resolved', 'closed')) = (resolved_date IS NOT NULL)),
  ADD CONSTRAINT complaints_hours_when_resolved_check
    CHECK ((resolution_time_hours IS NULL) = (resolved_date IS NULL)),
  ADD CONSTRAINT complaints_hours_are_the_difference_check
    CHECK (resolved_date = filed_date + resolution_time_hours * INTERVAL '1 hour'),
  ADD CONSTRAINT complaints_hours_positive_check
    CHECK (resolution_time_hours > 0),
  ADD CONSTRAINT complaints_reference_complete_check
    CHECK ((reference_type IS NULL) = (reference_id IS NULL)),
  ADD CONSTRAINT complaints_reference_fits_type_check
    CHECK (CASE complaint_type
      WHEN 'fee' THEN reference_type IS NOT DISTINCT FROM 'transaction'
      WHEN 'fraud' THEN reference_type IS NOT DISTINCT FROM 'transaction'
      WHEN 'product' THEN reference_type IS NOT NULL AND reference_type IN ('account', 'loan', 'policy')
      WHEN 'service' THEN reference_type IS NOT DISTINCT FROM 'interaction'
      ELSE reference_type IS NULL END);

ALTER TABLE campaign_responses
  ADD CONSTRAINT campaign_responses_pkey PRIMARY KEY (response_id),
  ADD CONSTRAINT campaign_responses_campaign_id_customer_id_key UNIQUE (campaign_id, customer_id),
  ADD CONSTRAINT campaign_responses_response_type_check
    CHECK (response_type IN ('opened', 'clicked', 'purchased', 'unsubscribed')),
  ADD CONSTRAINT campaign_responses_reference_type_check
    CHECK (reference_type IN ('account', 'loan', 'policy')),
  ADD CONSTRAINT campaign_responses_converted_by_a_product_check
    CHECK (converted = (reference_id IS NOT NULL)),
  ADD CONSTRAINT campaign_responses_reference_complete_check
    CHECK ((reference_type IS NULL) = (reference_id IS NULL)),
  ADD CONSTRAINT campaign_responses_unsubscribed_buys_nothing_check
    CHECK (response_type <> 'unsubscribed' OR NOT converted);
