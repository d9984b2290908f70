-- customer_db: Customer relationship: profiles, contacts, complaints and campaigns
-- Here: references to other schemas; leave it out where each schema is a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE customer_db.customer_profiles
  ADD CONSTRAINT customer_profiles_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES accounts_db.customers (customer_id),
  ADD CONSTRAINT customer_profiles_assigned_agent_id_fkey
    FOREIGN KEY (assigned_agent_id) REFERENCES employees_db.employees (employee_id);

ALTER TABLE customer_db.interactions
  ADD CONSTRAINT interactions_handled_by_fkey
    FOREIGN KEY (handled_by) REFERENCES employees_db.employees (employee_id);

ALTER TABLE customer_db.complaints
  ADD CONSTRAINT complaints_assigned_to_fkey
    FOREIGN KEY (assigned_to) REFERENCES employees_db.employees (employee_id);
