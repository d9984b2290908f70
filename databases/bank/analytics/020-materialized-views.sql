-- Summaries that are too slow to work out for every question; refreshed when rows have been loaded.

CREATE MATERIALIZED VIEW analytics.monthly_cash_flow AS
SELECT
  date_trunc('month', t.transaction_date)::date AS month,
  a.account_type,
  t.transaction_type,
  a.currency,
  count(*)                                      AS postings,
  sum(t.transaction_amount)                     AS amount
FROM accounts_db.transactions t
JOIN accounts_db.accounts a ON a.account_id = t.account_id
GROUP BY date_trunc('month', t.transaction_date), a.account_type, t.transaction_type, a.currency;

CREATE UNIQUE INDEX monthly_cash_flow_key
  ON analytics.monthly_cash_flow (month, account_type, transaction_type, currency);

CREATE MATERIALIZED VIEW analytics.customer_value AS
SELECT
  p.customer_id,
  p.customer_segment,
  coalesce(f.fees, 0)                                                  AS fees_paid,
  coalesce(l.interest, 0)                                              AS loan_interest_paid,
  coalesce(i.premiums, 0)                                              AS premiums_paid,
  coalesce(f.interest, 0)                                              AS interest_received,
  coalesce(f.fees, 0) + coalesce(l.interest, 0) - coalesce(f.interest, 0) AS contribution,
  ntile(10) OVER (ORDER BY coalesce(f.fees, 0) + coalesce(l.interest, 0) - coalesce(f.interest, 0) DESC, p.customer_id) AS value_decile
FROM customer_db.customer_profiles p
LEFT JOIN (
  SELECT
    a.customer_id,
    -sum(t.transaction_amount) FILTER (WHERE t.transaction_type = 'fee')     AS fees,
    sum(t.transaction_amount) FILTER (WHERE t.transaction_type = 'interest') AS interest
  FROM accounts_db.transactions t
  JOIN accounts_db.accounts a ON a.account_id = t.account_id
  WHERE t.transaction_type IN ('fee', 'interest')
  GROUP BY a.customer_id
) f ON f.customer_id = p.customer_id
LEFT JOIN (
  SELECT l.customer_id, sum(s.interest_amount) AS interest
  FROM loans_db.repayment_schedule s
  JOIN loans_db.loans l ON l.loan_id = s.loan_id
  WHERE s.payment_status IN ('paid', 'late')
  GROUP BY l.customer_id
) l ON l.customer_id = p.customer_id
LEFT JOIN (
  SELECT o.customer_id, sum(m.amount) AS premiums
  FROM insurance_db.premium_payments m
  JOIN insurance_db.policies o ON o.policy_id = m.policy_id
  WHERE m.payment_status = 'completed'
  GROUP BY o.customer_id
) i ON i.customer_id = p.customer_id;

CREATE UNIQUE INDEX customer_value_key ON analytics.customer_value (customer_id);
