-- accounts_db: Core banking: customers, accounts and every movement of money
-- Here: indexes beyond those of the keys.
-- Names carry no schema: run it with search_path set to accounts_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

CREATE INDEX accounts_customer_id_idx ON accounts (customer_id);
CREATE INDEX accounts_branch_code_idx ON accounts (branch_code);

CREATE INDEX account_holders_customer_id_idx ON account_holders (customer_id);

CREATE INDEX account_relationships_related_account_id_idx ON account_relationships (related_account_id);

CREATE INDEX transactions_account_id_idx ON transactions (account_id);
CREATE INDEX transactions_counterparty_account_idx ON transactions (counterparty_account) WHERE counterparty_account IS NOT NULL;
CREATE INDEX transactions_processed_by_idx ON transactions (processed_by) WHERE processed_by IS NOT NULL;
CREATE INDEX transactions_transaction_date_idx ON transactions (transaction_date);
CREATE INDEX transactions_reference_id_idx ON transactions (reference_id) WHERE reference_id IS NOT NULL;
