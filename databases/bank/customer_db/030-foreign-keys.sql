-- customer_db: Customer relationship: profiles, contacts, complaints and campaigns
-- Here: references inside the schema.
-- Names carry no schema: run it with search_path set to customer_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE interactions
  ADD CONSTRAINT interactions_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES customer_profiles (customer_id);

ALTER TABLE satisfaction_surveys
  ADD CONSTRAINT satisfaction_surveys_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES customer_profiles (customer_id),
  ADD CONSTRAINT satisfaction_surveys_interaction_id_fkey
    FOREIGN KEY (interaction_id) REFERENCES interactions (interaction_id);

ALTER TABLE complaints
  ADD CONSTRAINT complaints_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES customer_profiles (customer_id),
  ADD CONSTRAINT complaints_interaction_id_fkey
    FOREIGN KEY (interaction_id) REFERENCES interactions (interaction_id);

ALTER TABLE campaign_responses
  ADD CONSTRAINT campaign_responses_campaign_id_fkey
    FOREIGN KEY (campaign_id) REFERENCES campaigns (campaign_id),
  ADD CONSTRAINT campaign_responses_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES customer_profiles (customer_id);
