-- loans_db: Lending: applications, loans, collateral, schedules and risk
-- Here: references to other schemas; leave it out where each schema is a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE loans_db.loan_applications
  ADD CONSTRAINT loan_applications_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES accounts_db.customers (customer_id),
  ADD CONSTRAINT loan_applications_officer_id_fkey
    FOREIGN KEY (officer_id) REFERENCES employees_db.employees (employee_id);

ALTER TABLE loans_db.loans
  ADD CONSTRAINT loans_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES accounts_db.customers (customer_id),
  ADD CONSTRAINT loans_linked_account_id_fkey
    FOREIGN KEY (linked_account_id) REFERENCES accounts_db.accounts (account_id),
  ADD CONSTRAINT loans_approved_by_fkey
    FOREIGN KEY (approved_by) REFERENCES employees_db.employees (employee_id);

ALTER TABLE loans_db.risk_assessments
  ADD CONSTRAINT risk_assessments_assessed_by_fkey
    FOREIGN KEY (assessed_by) REFERENCES employees_db.employees (employee_id);
