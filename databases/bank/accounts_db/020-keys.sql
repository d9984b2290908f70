-- accounts_db: Core banking: customers, accounts and every movement of money
-- Here: primary keys, uniqueness and what every row must satisfy.
-- Names carry no schema: run it with search_path set to accounts_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE customers
  ADD CONSTRAINT customers_pkey PRIMARY KEY (customer_id),
  ADD CONSTRAINT customers_email_key UNIQUE (email),
  ADD CONSTRAINT customers_phone_key UNIQUE (phone),
  ADD CONSTRAINT customers_adult_check
    CHECK (date_of_birth <= (created_at - INTERVAL '18 years')::date);

ALTER TABLE fee_tariffs
  ADD CONSTRAINT fee_tariffs_pkey PRIMARY KEY (tariff_code),
  ADD CONSTRAINT fee_tariffs_account_type_check
    CHECK (account_type IN ('checking', 'savings', 'money_market', 'cd')),
  ADD CONSTRAINT fee_tariffs_amount_check
    CHECK (amount BETWEEN 0.01 AND 150);

ALTER TABLE accounts
  ADD CONSTRAINT accounts_pkey PRIMARY KEY (account_id),
  ADD CONSTRAINT accounts_account_number_key UNIQUE (account_number),
  ADD CONSTRAINT accounts_account_type_check
    CHECK (account_type IN ('checking', 'savings', 'money_market', 'cd')),
  ADD CONSTRAINT accounts_account_status_check
    CHECK (account_status IN ('active', 'frozen', 'closed')),
  ADD CONSTRAINT accounts_currency_check
    CHECK (currency IN ('USD', 'EUR', 'GBP', 'CAD')),
  ADD CONSTRAINT accounts_closed_after_opening_check
    CHECK (closed_date >= opened_date),
  ADD CONSTRAINT accounts_frozen_after_opening_check
    CHECK (frozen_date >= opened_date),
  ADD CONSTRAINT accounts_closed_when_closed_check
    CHECK ((account_status = 'closed') = (closed_date IS NOT NULL)),
  ADD CONSTRAINT accounts_frozen_when_frozen_check
    CHECK (account_status <> 'frozen' OR frozen_date IS NOT NULL),
  ADD CONSTRAINT accounts_overdraft_limit_check
    CHECK (overdraft_limit >= 0),
  ADD CONSTRAINT accounts_balance_within_overdraft_check
    CHECK (balance >= -overdraft_limit);

ALTER TABLE account_holders
  ADD CONSTRAINT account_holders_pkey PRIMARY KEY (account_id, customer_id, holder_role),
  ADD CONSTRAINT account_holders_holder_role_check
    CHECK (holder_role IN ('owner', 'joint_owner', 'beneficiary', 'authorized_user'));

ALTER TABLE account_relationships
  ADD CONSTRAINT account_relationships_pkey PRIMARY KEY (relationship_id),
  ADD CONSTRAINT account_relationships_primary_account_id_related_a_0f2e2056_key UNIQUE (primary_account_id, related_account_id, relationship_type),
  ADD CONSTRAINT account_relationships_relationship_type_check
    CHECK (relationship_type IN ('joint_owner', 'beneficiary', 'authorized_user', 'linked_savings')),
  ADD CONSTRAINT account_relationships_two_accounts_check
    CHECK (primary_account_id <> related_account_id);

ALTER TABLE transactions
  ADD CONSTRAINT transactions_pkey PRIMARY KEY (transaction_id),
  ADD CONSTRAINT transactions_transaction_type_check
    CHECK (transaction_type IN ('deposit', 'withdrawal', 'payment', 'transfer', 'fee', 'salary', 'interest', 'refund')),
  ADD CONSTRAINT transactions_reference_type_check
    CHECK (reference_type IN ('loan', 'installment', 'policy', 'premium_payment', 'claim', 'fee_tariff', 'transfer', 'transaction')),
  ADD CONSTRAINT transactions_reference_check
    CHECK ((reference_type IS NULL) = (reference_id IS NULL)),
  ADD CONSTRAINT transactions_fee_limit_check
    CHECK (transaction_type <> 'fee' OR transaction_amount BETWEEN -150 AND -0.01),
  ADD CONSTRAINT transactions_not_zero_check
    CHECK (transaction_amount <> 0);
