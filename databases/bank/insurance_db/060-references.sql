-- insurance_db: Insurance: policies, coverage, premiums and claims
-- Here: references to other schemas; leave it out where each schema is a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE insurance_db.policies
  ADD CONSTRAINT policies_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES accounts_db.customers (customer_id),
  ADD CONSTRAINT policies_linked_account_id_fkey
    FOREIGN KEY (linked_account_id) REFERENCES accounts_db.accounts (account_id),
  ADD CONSTRAINT policies_agent_id_fkey
    FOREIGN KEY (agent_id) REFERENCES employees_db.employees (employee_id);

ALTER TABLE insurance_db.premium_payments
  ADD CONSTRAINT premium_payments_from_account_id_fkey
    FOREIGN KEY (from_account_id) REFERENCES accounts_db.accounts (account_id);

ALTER TABLE insurance_db.claims
  ADD CONSTRAINT claims_processed_by_fkey
    FOREIGN KEY (processed_by) REFERENCES employees_db.employees (employee_id);

ALTER TABLE insurance_db.policy_events
  ADD CONSTRAINT policy_events_performed_by_fkey
    FOREIGN KEY (performed_by) REFERENCES employees_db.employees (employee_id);
