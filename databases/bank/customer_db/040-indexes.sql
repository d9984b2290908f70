-- customer_db: Customer relationship: profiles, contacts, complaints and campaigns
-- Here: indexes beyond those of the keys.
-- Names carry no schema: run it with search_path set to customer_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

CREATE INDEX customer_profiles_assigned_agent_id_idx ON customer_profiles (assigned_agent_id) WHERE assigned_agent_id IS NOT NULL;

CREATE INDEX interactions_customer_id_idx ON interactions (customer_id);
CREATE INDEX interactions_handled_by_idx ON interactions (handled_by) WHERE handled_by IS NOT NULL;

CREATE INDEX satisfaction_surveys_customer_id_idx ON satisfaction_surveys (customer_id);

CREATE INDEX complaints_customer_id_idx ON complaints (customer_id);
CREATE INDEX complaints_assigned_to_idx ON complaints (assigned_to) WHERE assigned_to IS NOT NULL;

CREATE INDEX campaign_responses_customer_id_idx ON campaign_responses (customer_id);
