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

COMMENT ON TABLE fee_tariffs IS 'Price list: every fee that is posted is one of these, to the cent';
COMMENT ON COLUMN fee_tariffs.tariff_code IS 'Key of the fee, as postings refer to it';
COMMENT ON COLUMN fee_tariffs.fee_name IS 'Name of the fee';
COMMENT ON COLUMN fee_tariffs.description IS 'When it is charged';
COMMENT ON COLUMN fee_tariffs.account_type IS 'Only type of account it is charged on; all when empty';
COMMENT ON COLUMN fee_tariffs.amount IS 'What is charged each time';

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

COMMENT ON TABLE account_holders IS 'People with a right to an account: its owner, and whom the owner shares it with';
COMMENT ON COLUMN account_holders.account_id IS 'Account';
COMMENT ON COLUMN account_holders.customer_id IS 'Holder';
COMMENT ON COLUMN account_holders.holder_role IS 'What the holder is to the account';
COMMENT ON COLUMN account_holders.since_date IS 'Since when; the owner since it was opened';

COMMENT ON TABLE account_relationships IS 'Links between two accounts: of one customer, or of two who live together';
COMMENT ON COLUMN account_relationships.relationship_id IS 'Number of the link';
COMMENT ON COLUMN account_relationships.primary_account_id IS 'Account that is shared or saved from';
COMMENT ON COLUMN account_relationships.related_account_id IS 'Account it is linked with';
COMMENT ON COLUMN account_relationships.relationship_type IS 'What the holder of the related account is to the primary account; linked_savings when it is the same person';
COMMENT ON COLUMN account_relationships.created_at IS 'Since when; never before both accounts were open';

COMMENT ON TABLE transactions IS 'Movements of money: one row per posting on an account, in posting order by date and key';
COMMENT ON COLUMN transactions.transaction_id IS 'Key of the posting; within an account keys rise in posting order';
COMMENT ON COLUMN transactions.account_id IS 'Account that was posted on';
COMMENT ON COLUMN transactions.transaction_type IS 'Kind of movement';
COMMENT ON COLUMN transactions.transaction_amount IS 'Amount in the currency of the account; positive is a credit';
COMMENT ON COLUMN transactions.transaction_date IS 'When the movement was posted';
COMMENT ON COLUMN transactions.description IS 'What the statement says';
COMMENT ON COLUMN transactions.balance_after IS 'Balance of the account after this posting';
COMMENT ON COLUMN transactions.counterparty_account IS 'Number of the other account, where it is one of the bank';
COMMENT ON COLUMN transactions.counterparty_country IS 'Country of the other side, where it is abroad (ISO 3166-1 alpha-2)';
COMMENT ON COLUMN transactions.reference_type IS 'What the movement belongs to';
COMMENT ON COLUMN transactions.reference_id IS 'Key of what the movement belongs to';
COMMENT ON COLUMN transactions.processed_by IS 'Employee who took the order; none when it was automatic';
