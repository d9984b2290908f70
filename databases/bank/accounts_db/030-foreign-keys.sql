-- accounts_db: Core banking: customers, accounts and every movement of money
-- Here: references inside the schema.
-- Names carry no schema: run it with search_path set to accounts_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE accounts
  ADD CONSTRAINT accounts_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES customers (customer_id);

ALTER TABLE account_holders
  ADD CONSTRAINT account_holders_account_id_fkey
    FOREIGN KEY (account_id) REFERENCES accounts (account_id),
  ADD CONSTRAINT account_holders_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES customers (customer_id);

ALTER TABLE account_relationships
  ADD CONSTRAINT account_relationships_primary_account_id_fkey
    FOREIGN KEY (primary_account_id) REFERENCES accounts (account_id),
  ADD CONSTRAINT account_relationships_related_account_id_fkey
    FOREIGN KEY (related_account_id) REFERENCES accounts (account_id);

ALTER TABLE transactions
  ADD CONSTRAINT transactions_account_id_fkey
    FOREIGN KEY (account_id) REFERENCES accounts (account_id),
  ADD CONSTRAINT transactions_counterparty_account_fkey
    FOREIGN KEY (counterparty_account) REFERENCES accounts (account_number);
