-- accounts_db: Core banking: customers, accounts and every movement of money
-- Here: references to other schemas; leave it out where each schema is a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE accounts_db.accounts
  ADD CONSTRAINT accounts_branch_code_fkey
    FOREIGN KEY (branch_code) REFERENCES employees_db.branches (branch_code);

ALTER TABLE accounts_db.transactions
  ADD CONSTRAINT transactions_processed_by_fkey
    FOREIGN KEY (processed_by) REFERENCES employees_db.employees (employee_id);
