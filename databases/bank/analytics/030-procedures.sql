-- The nightly jobs of the bank, as procedures in plain SQL, and the tables that they fill. The tables are empty until
-- someone calls a procedure: CALL analytics.snapshot_arrears('2026-01-31').

CREATE TABLE analytics.arrears_snapshot (
  snapshot_date       date                    NOT NULL,
  loan_id             varchar(50) COLLATE "C" NOT NULL,
  customer_id         varchar(50) COLLATE "C" NOT NULL,
  loan_type           varchar(50)             NOT NULL,
  missed_installments bigint                  NOT NULL,
  amount_in_arrears   numeric(15,2)           NOT NULL,
  bucket              varchar(10)             NOT NULL,
  PRIMARY KEY (snapshot_date, loan_id)
);

CREATE TABLE analytics.branch_scorecard (
  month               date                    NOT NULL,
  branch_code         varchar(10) COLLATE "C" NOT NULL,
  branch_name         varchar(100)            NOT NULL,
  employees           bigint                  NOT NULL,
  accounts            bigint                  NOT NULL,
  deposits_usd        numeric(18,2)           NOT NULL,
  outstanding_balance numeric(18,2)           NOT NULL,
  PRIMARY KEY (month, branch_code)
);

CREATE TABLE analytics.churn_watch (
  watch_date        date                    NOT NULL,
  customer_id       varchar(50) COLLATE "C" NOT NULL,
  customer_segment  varchar(50)             NOT NULL,
  last_posting_date date                    NOT NULL,
  complaints        bigint                  NOT NULL,
  PRIMARY KEY (watch_date, customer_id)
);

CREATE PROCEDURE analytics.snapshot_arrears(snapshot_date date)
LANGUAGE sql AS $$
  INSERT INTO analytics.arrears_snapshot
    (snapshot_date, loan_id, customer_id, loan_type, missed_installments, amount_in_arrears, bucket)
  SELECT snapshot_arrears.snapshot_date, a.loan_id, a.customer_id, a.loan_type, a.missed_installments, a.amount_in_arrears, a.bucket
  FROM analytics.loan_arrears a
  ON CONFLICT ON CONSTRAINT arrears_snapshot_pkey DO NOTHING;
$$;

CREATE PROCEDURE analytics.score_branches(month date)
LANGUAGE sql AS $$
  INSERT INTO analytics.branch_scorecard
    (month, branch_code, branch_name, employees, accounts, deposits_usd, outstanding_balance)
  SELECT date_trunc('month', score_branches.month)::date, b.branch_code, b.branch_name, b.employees, b.accounts, b.deposits_usd, b.outstanding_balance
  FROM analytics.branch_performance b
  ON CONFLICT ON CONSTRAINT branch_scorecard_pkey DO NOTHING;
$$;

CREATE PROCEDURE analytics.watch_churn(watch_date date)
LANGUAGE sql AS $$
  INSERT INTO analytics.churn_watch (watch_date, customer_id, customer_segment, last_posting_date, complaints)
  SELECT watch_churn.watch_date, p.customer_id, p.customer_segment, max(t.transaction_date)::date AS last_posting_date, count(DISTINCT k.complaint_id) AS complaints
  FROM customer_db.customer_profiles p
  JOIN accounts_db.accounts a ON a.customer_id = p.customer_id
  JOIN accounts_db.transactions t ON t.account_id = a.account_id AND t.transaction_type NOT IN ('fee', 'interest')
  LEFT JOIN customer_db.complaints k ON k.customer_id = p.customer_id
  WHERE p.customer_status = 'active'
  GROUP BY p.customer_id, p.customer_segment
  HAVING max(t.transaction_date) < watch_churn.watch_date - 60
  ON CONFLICT ON CONSTRAINT churn_watch_pkey DO NOTHING;
$$;
