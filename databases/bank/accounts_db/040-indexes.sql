-- accounts_db: Core banking: customers, accounts and every movement of money
-- Here: indexes beyond those of the keys.
-- Names carry no schema: run it with search_path set to accounts_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

CREATE INDEX accounts_customer_id_idx ON accounts (customer_id);
CREATE INDEX accounts_branch_code_idx ON accounts (branch_code);
