-- accounts_db: Core banking: customers, accounts and every movement of money
-- Here: what every table and column means.
-- Names carry no schema: run it with search_path set to accounts_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

COMMENT ON TABLE customers IS 'Customer master: one row per customer of the bank, the source of customer_id for all systems';
COMMENT ON COLUMN customers.customer_id IS 'Key of the customer in all systems';
COMMENT ON COLUMN customers.first_name IS 'Legal given name';
COMMENT ON COLUMN customers.last_name IS 'Legal family name';
COMMENT ON COLUMN customers.date_of_birth IS 'Date of birth';
COMMENT ON COLUMN customers.email IS 'Main e-mail address';
COMMENT ON COLUMN customers.phone IS 'Main phone number';
COMMENT ON COLUMN customers.created_at IS 'When the customer relationship began';

COMMENT ON TABLE accounts IS 'Bank accounts: one row per account';
COMMENT ON COLUMN accounts.account_id IS 'Key of the account';
COMMENT ON COLUMN accounts.account_number IS 'Number on statements: eleven digits and a check digit';
COMMENT ON COLUMN accounts.customer_id IS 'Owner of the account';
COMMENT ON COLUMN accounts.account_type IS 'Kind of account';
COMMENT ON COLUMN accounts.account_status IS 'State of the account';
COMMENT ON COLUMN accounts.balance IS 'Current balance in the currency of the account: that after the last posting';
COMMENT ON COLUMN accounts.currency IS 'Currency, as its ISO 4217 code';
COMMENT ON COLUMN accounts.opened_date IS 'Day on which the account was opened';
COMMENT ON COLUMN accounts.frozen_date IS 'Day since which only fees are posted';
COMMENT ON COLUMN accounts.closed_date IS 'Day on which the account was closed';
COMMENT ON COLUMN accounts.branch_code IS 'Branch that opened the account';
COMMENT ON COLUMN accounts.interest_rate IS 'Yearly interest paid on the balance, as a fraction';
COMMENT ON COLUMN accounts.overdraft_limit IS 'How far the balance may fall below zero';
