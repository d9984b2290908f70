-- accounts_db: Core banking: customers, accounts and every movement of money
-- Here: tables and their columns; rows go in after this file.
-- Names carry no schema: run it with search_path set to accounts_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

CREATE TABLE customers (
  customer_id   varchar(50) COLLATE "C" NOT NULL,
  first_name    varchar(100)            NOT NULL,
  last_name     varchar(100)            NOT NULL,
  date_of_birth date                    NOT NULL,
  email         varchar(150)            NOT NULL,
  phone         varchar(20)             NOT NULL,
  created_at    timestamp               NOT NULL
);

CREATE TABLE accounts (
  account_id      varchar(50) COLLATE "C" NOT NULL,
  account_number  varchar(20) COLLATE "C" NOT NULL,
  customer_id     varchar(50) COLLATE "C" NOT NULL,
  account_type    varchar(50)             NOT NULL,
  account_status  varchar(20)             NOT NULL DEFAULT 'active',
  balance         numeric(15,2)           NOT NULL DEFAULT 0,
  currency        varchar(3)              NOT NULL DEFAULT 'USD',
  opened_date     date                    NOT NULL,
  frozen_date     date,
  closed_date     date,
  branch_code     varchar(10) COLLATE "C" NOT NULL,
  interest_rate   numeric(5,4)            NOT NULL DEFAULT 0,
  overdraft_limit numeric(15,2)           NOT NULL DEFAULT 0
);
