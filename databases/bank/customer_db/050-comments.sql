-- customer_db: Customer relationship: profiles, contacts, complaints and campaigns
-- Here: what every table and column means.
-- Names carry no schema: run it with search_path set to customer_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

COMMENT ON TABLE customer_profiles IS 'Profile of each customer: one row per customer of the master, with the same name and contact data';
COMMENT ON COLUMN customer_profiles.customer_id IS 'Customer, by the key that all systems share';
COMMENT ON COLUMN customer_profiles.full_name IS 'Given and family name';
COMMENT ON COLUMN customer_profiles.email IS 'Main e-mail address, that of the customer master';
COMMENT ON COLUMN customer_profiles.phone IS 'Main phone number, that of the customer master';
COMMENT ON COLUMN customer_profiles.address IS 'Postal address in one line';
COMMENT ON COLUMN customer_profiles.city IS 'Town of residence';
COMMENT ON COLUMN customer_profiles.country IS 'Country of residence';
COMMENT ON COLUMN customer_profiles.customer_segment IS 'Segment that the customer belongs to';
COMMENT ON COLUMN customer_profiles.customer_status IS 'State of the relationship; dormant after 180 days without a movement';
COMMENT ON COLUMN customer_profiles.status_since IS 'Day since which the customer has this status';
COMMENT ON COLUMN customer_profiles.onboarding_date IS 'Day on which the relationship began';
COMMENT ON COLUMN customer_profiles.assigned_agent_id IS 'Employee who looks after the customer; none for some';
COMMENT ON COLUMN customer_profiles.kyc_status IS 'Result of the latest identity check';
COMMENT ON COLUMN customer_profiles.risk_rating IS 'Risk found by the latest identity check';
COMMENT ON COLUMN customer_profiles.created_at IS 'When the profile was made';
COMMENT ON COLUMN customer_profiles.updated_at IS 'When status or contact data last changed; the making of the profile where they never did';

COMMENT ON TABLE campaigns IS 'Marketing campaigns: one row per campaign of the last year';
COMMENT ON COLUMN campaigns.campaign_id IS 'Key of the campaign';
COMMENT ON COLUMN campaigns.campaign_name IS 'What the campaign is called';
COMMENT ON COLUMN campaigns.campaign_type IS 'How the campaign reaches customers, or what it is for';
COMMENT ON COLUMN campaigns.start_date IS 'First day';
COMMENT ON COLUMN campaigns.end_date IS 'Last day';
COMMENT ON COLUMN campaigns.target_segment IS 'Segment of customers that it is for';

COMMENT ON TABLE interactions IS 'Contacts with customers: one row per call, letter, chat, visit or self-service';
COMMENT ON COLUMN interactions.interaction_id IS 'Key of the contact; keys of one customer rise with time';
COMMENT ON COLUMN interactions.customer_id IS 'Customer who was in touch';
COMMENT ON COLUMN interactions.interaction_type IS 'Why the customer was in touch';
COMMENT ON COLUMN interactions.channel IS 'How the customer was in touch';
COMMENT ON COLUMN interactions.interaction_date IS 'When the contact began';
COMMENT ON COLUMN interactions.duration_minutes IS 'How long it took; none for e-mail';
COMMENT ON COLUMN interactions.notes IS 'What was noted down';
COMMENT ON COLUMN interactions.handled_by IS 'Employee who took it; none for self-service';
COMMENT ON COLUMN interactions.outcome IS 'What came of it';
COMMENT ON COLUMN interactions.reference_type IS 'Kind of thing that the contact was about';
COMMENT ON COLUMN interactions.reference_id IS 'Key of the thing that the contact was about';

COMMENT ON TABLE satisfaction_surveys IS 'Answers to surveys: one row per contact that a customer was asked about and answered';
COMMENT ON COLUMN satisfaction_surveys.survey_id IS 'Key of the answer';
COMMENT ON COLUMN satisfaction_surveys.customer_id IS 'Customer who answered';
COMMENT ON COLUMN satisfaction_surveys.interaction_id IS 'Contact that the customer was asked about';
COMMENT ON COLUMN satisfaction_surveys.nps_score IS 'How likely the customer is to recommend the bank, 0 to 10';
COMMENT ON COLUMN satisfaction_surveys.satisfaction_rating IS 'Satisfaction with the contact in stars, 1 to 5';
COMMENT ON COLUMN satisfaction_surveys.survey_date IS 'Day of the answer';
COMMENT ON COLUMN satisfaction_surveys.comments IS 'What the customer added in words; none for half of the answers';

COMMENT ON TABLE complaints IS 'Complaints with a file of their own: one row per complaint, filed at a contact of type complaint';
COMMENT ON COLUMN complaints.complaint_id IS 'Key of the complaint';
COMMENT ON COLUMN complaints.customer_id IS 'Customer who complained';
COMMENT ON COLUMN complaints.interaction_id IS 'Contact at which it was filed';
COMMENT ON COLUMN complaints.complaint_type IS 'What kind of complaint it is';
COMMENT ON COLUMN complaints.description IS 'What the customer complains about';
COMMENT ON COLUMN complaints.status IS 'How far the bank is with it';
COMMENT ON COLUMN complaints.priority IS 'How urgent it is';
COMMENT ON COLUMN complaints.filed_date IS 'When it was filed: the beginning of the contact';
COMMENT ON COLUMN complaints.resolved_date IS 'When it was settled; none while it is not';
COMMENT ON COLUMN complaints.resolution_time_hours IS 'Hours from filing to settling; none while it is not settled';
COMMENT ON COLUMN complaints.assigned_to IS 'Employee in charge; none where nobody was needed yet';
COMMENT ON COLUMN complaints.reference_type IS 'Kind of thing complained about; none for complaints of type other';
COMMENT ON COLUMN complaints.reference_id IS 'Key of the thing complained about';

COMMENT ON TABLE campaign_responses IS 'Reactions to campaigns: at most one row per campaign and customer';
COMMENT ON COLUMN campaign_responses.response_id IS 'Key of the reaction';
COMMENT ON COLUMN campaign_responses.campaign_id IS 'Campaign that the customer reacted to';
COMMENT ON COLUMN campaign_responses.customer_id IS 'Customer who reacted';
COMMENT ON COLUMN campaign_responses.response_date IS 'Day of the reaction, during the campaign or up to 14 days after';
COMMENT ON COLUMN campaign_responses.response_type IS 'What the customer did; purchased means that an order was placed';
COMMENT ON COLUMN campaign_responses.converted IS 'Whether it led to a sale: a product began within 60 days of an order, 30 of a click, 7 of opening';
COMMENT ON COLUMN campaign_responses.reference_type IS 'Kind of product that was sold';
COMMENT ON COLUMN campaign_responses.reference_id IS 'Key of the product that was sold';
