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
