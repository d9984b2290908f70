-- insurance_db: Insurance: policies, coverage, premiums and claims
-- Here: references inside the schema.
-- Names carry no schema: run it with search_path set to insurance_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE coverage
  ADD CONSTRAINT coverage_policy_id_fkey
    FOREIGN KEY (policy_id) REFERENCES policies (policy_id);

ALTER TABLE beneficiaries
  ADD CONSTRAINT beneficiaries_policy_id_fkey
    FOREIGN KEY (policy_id) REFERENCES policies (policy_id);

ALTER TABLE premium_payments
  ADD CONSTRAINT premium_payments_policy_id_fkey
    FOREIGN KEY (policy_id) REFERENCES policies (policy_id);

ALTER TABLE claims
  ADD CONSTRAINT claims_policy_id_fkey
    FOREIGN KEY (policy_id) REFERENCES policies (policy_id),
  ADD CONSTRAINT claims_coverage_id_fkey
    FOREIGN KEY (coverage_id) REFERENCES coverage (coverage_id);

ALTER TABLE policy_events
  ADD CONSTRAINT policy_events_policy_id_fkey
    FOREIGN KEY (policy_id) REFERENCES policies (policy_id);
