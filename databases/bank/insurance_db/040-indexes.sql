-- insurance_db: Insurance: policies, coverage, premiums and claims
-- Here: indexes beyond those of the keys.
-- Names carry no schema: run it with search_path set to insurance_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

CREATE INDEX policies_customer_id_idx ON policies (customer_id);
CREATE INDEX policies_linked_account_id_idx ON policies (linked_account_id) WHERE linked_account_id IS NOT NULL;
CREATE INDEX policies_agent_id_idx ON policies (agent_id);

CREATE INDEX beneficiaries_policy_id_idx ON beneficiaries (policy_id);

CREATE INDEX premium_payments_from_account_id_idx ON premium_payments (from_account_id) WHERE from_account_id IS NOT NULL;

CREATE INDEX claims_policy_id_idx ON claims (policy_id);
CREATE INDEX claims_processed_by_idx ON claims (processed_by) WHERE processed_by IS NOT NULL;
CREATE INDEX claims_coverage_id_idx ON claims (coverage_id);

CREATE INDEX policy_events_policy_id_idx ON policy_events (policy_id);
CREATE INDEX policy_events_performed_by_idx ON policy_events (performed_by) WHERE performed_by IS NOT NULL;
