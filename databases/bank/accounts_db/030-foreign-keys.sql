-- accounts_db: Core banking: customers, accounts and every movement of money
-- Here: references inside the schema.
-- Names carry no schema: run it with search_path set to accounts_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE accounts
  ADD CONSTRAINT accounts_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES customers (customer_id);
