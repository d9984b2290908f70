-- What the bank looks at every day. Read-only views over the six schemas; none depends on the clock of the server,
-- because the books may have been closed on another day.

CREATE SCHEMA IF NOT EXISTS analytics;
COMMENT ON SCHEMA analytics IS 'Views, summaries and procedures that span the systems of the bank';

CREATE VIEW analytics.book_date AS
SELECT max(transaction_date)::date AS book_date
FROM accounts_db.transactions;

CREATE VIEW analytics.customer_360 AS
SELECT
  c.customer_id,
  p.full_name,
  p.customer_segment,
  p.customer_status,
  p.onboarding_date,
  p.kyc_status,
  p.risk_rating,
  p.assigned_agent_id,
  coalesce(a.open_accounts, 0)       AS open_accounts,
  coalesce(a.balance_usd, 0)         AS balance_usd,
  coalesce(l.running_loans, 0)       AS running_loans,
  coalesce(l.outstanding_balance, 0) AS outstanding_balance,
  coalesce(i.active_policies, 0)     AS active_policies,
  coalesce(i.coverage_amount, 0)     AS coverage_amount,
  coalesce(k.complaints, 0)          AS complaints,
  s.last_nps_score
FROM accounts_db.customers c
JOIN customer_db.customer_profiles p ON p.customer_id = c.customer_id
LEFT JOIN (
  SELECT customer_id, count(*) AS open_accounts, sum(balance) FILTER (WHERE currency = 'USD') AS balance_usd
  FROM accounts_db.accounts WHERE account_status <> 'closed' GROUP BY customer_id
) a ON a.customer_id = c.customer_id
LEFT JOIN (
  SELECT customer_id, count(*) AS running_loans, sum(outstanding_balance) AS outstanding_balance
  FROM loans_db.loans WHERE loan_status <> 'paid_off' GROUP BY customer_id
) l ON l.customer_id = c.customer_id
LEFT JOIN (
  SELECT customer_id, count(*) AS active_policies, sum(coverage_amount) AS coverage_amount
  FROM insurance_db.policies WHERE policy_status = 'active' GROUP BY customer_id
) i ON i.customer_id = c.customer_id
LEFT JOIN (
  SELECT customer_id, count(*) AS complaints FROM customer_db.complaints GROUP BY customer_id
) k ON k.customer_id = c.customer_id
LEFT JOIN (
  SELECT DISTINCT ON (customer_id) customer_id, nps_score AS last_nps_score
  FROM customer_db.satisfaction_surveys ORDER BY customer_id, survey_date DESC, survey_id DESC
) s ON s.customer_id = c.customer_id;

CREATE VIEW analytics.account_activity AS
SELECT
  a.account_id,
  a.customer_id,
  a.account_type,
  date_trunc('month', t.transaction_date)::date                                   AS month,
  count(*)                                                                        AS postings,
  coalesce(sum(t.transaction_amount) FILTER (WHERE t.transaction_amount > 0), 0)  AS credits,
  coalesce(-sum(t.transaction_amount) FILTER (WHERE t.transaction_amount < 0), 0) AS debits,
  coalesce(-sum(t.transaction_amount) FILTER (WHERE t.transaction_type = 'fee'), 0) AS fees
FROM accounts_db.accounts a
JOIN accounts_db.transactions t ON t.account_id = a.account_id
GROUP BY a.account_id, a.customer_id, a.account_type, date_trunc('month', t.transaction_date);

CREATE VIEW analytics.loan_portfolio AS
SELECT
  l.loan_type,
  l.loan_status,
  count(*)                                                           AS loans,
  sum(l.principal_amount)                                            AS principal_amount,
  sum(l.outstanding_balance)                                         AS outstanding_balance,
  round(sum(l.interest_rate * l.outstanding_balance) / nullif(sum(l.outstanding_balance), 0), 4) AS weighted_rate,
  round(avg(c.ltv_ratio), 4)                                         AS mean_loan_to_value
FROM loans_db.loans l
LEFT JOIN loans_db.collateral c ON c.loan_id = l.loan_id
GROUP BY l.loan_type, l.loan_status;

CREATE VIEW analytics.loan_arrears AS
SELECT
  l.loan_id,
  l.customer_id,
  l.loan_type,
  l.loan_status,
  count(*)                           AS missed_installments,
  sum(s.total_amount)                AS amount_in_arrears,
  min(s.due_date)                    AS oldest_due_date,
  max(b.book_date) - min(s.due_date) AS days_past_due,
  CASE
    WHEN max(b.book_date) - min(s.due_date) > 90 THEN '90+'
    WHEN max(b.book_date) - min(s.due_date) > 60 THEN '61-90'
    WHEN max(b.book_date) - min(s.due_date) > 30 THEN '31-60'
    ELSE '1-30'
  END                                AS bucket
FROM loans_db.repayment_schedule s
JOIN loans_db.loans l ON l.loan_id = s.loan_id
CROSS JOIN analytics.book_date b
WHERE s.payment_status = 'missed' AND s.superseded_date IS NULL
GROUP BY l.loan_id, l.customer_id, l.loan_type, l.loan_status;

CREATE VIEW analytics.aml_queue AS
SELECT
  k.check_id,
  k.check_date,
  k.check_type,
  k.risk_level,
  k.customer_id,
  p.full_name,
  p.customer_segment,
  k.transaction_id,
  t.transaction_amount,
  t.counterparty_country,
  s.sar_id,
  s.sar_status
FROM compliance_db.aml_checks k
JOIN customer_db.customer_profiles p ON p.customer_id = k.customer_id
LEFT JOIN accounts_db.transactions t ON t.transaction_id = k.transaction_id
LEFT JOIN compliance_db.suspicious_activity_reports s ON s.customer_id = k.customer_id
WHERE k.aml_flag;

CREATE VIEW analytics.branch_performance AS
SELECT
  b.branch_code,
  b.branch_name,
  b.town,
  b.manager_id,
  coalesce(e.employees, 0)     AS employees,
  coalesce(a.accounts, 0)      AS accounts,
  coalesce(a.deposits_usd, 0)  AS deposits_usd,
  coalesce(l.loans, 0)         AS loans,
  coalesce(l.outstanding, 0)   AS outstanding_balance,
  coalesce(a.opened_last_year, 0) AS accounts_opened_last_year
FROM employees_db.branches b
LEFT JOIN (
  SELECT branch_code, count(*) AS employees
  FROM employees_db.employees WHERE employment_status <> 'terminated' GROUP BY branch_code
) e ON e.branch_code = b.branch_code
LEFT JOIN (
  SELECT
    branch_code,
    count(*) FILTER (WHERE account_status <> 'closed')                          AS accounts,
    sum(balance) FILTER (WHERE currency = 'USD')                                AS deposits_usd,
    count(*) FILTER (WHERE opened_date > (SELECT book_date FROM analytics.book_date) - 365) AS opened_last_year
  FROM accounts_db.accounts GROUP BY branch_code
) a ON a.branch_code = b.branch_code
LEFT JOIN (
  SELECT a.branch_code, count(*) AS loans, sum(l.outstanding_balance) AS outstanding
  FROM loans_db.loans l JOIN accounts_db.accounts a ON a.account_id = l.linked_account_id
  WHERE l.loan_status <> 'paid_off' GROUP BY a.branch_code
) l ON l.branch_code = b.branch_code;

CREATE VIEW analytics.campaign_funnel AS
SELECT
  c.campaign_id,
  c.campaign_name,
  c.campaign_type,
  c.target_segment,
  (SELECT count(*) FROM customer_db.customer_profiles p
   WHERE (c.target_segment = 'all' OR p.customer_segment = c.target_segment) AND p.onboarding_date <= c.end_date) AS reach,
  count(r.response_id)                                                AS responses,
  count(r.response_id) FILTER (WHERE r.response_type = 'opened')      AS opened,
  count(r.response_id) FILTER (WHERE r.response_type = 'clicked')     AS clicked,
  count(r.response_id) FILTER (WHERE r.response_type = 'purchased')   AS purchased,
  count(r.response_id) FILTER (WHERE r.response_type = 'unsubscribed') AS unsubscribed,
  count(r.response_id) FILTER (WHERE r.converted)                     AS converted
FROM customer_db.campaigns c
LEFT JOIN customer_db.campaign_responses r ON r.campaign_id = c.campaign_id
GROUP BY c.campaign_id, c.campaign_name, c.campaign_type, c.target_segment, c.end_date;

CREATE VIEW analytics.claims_ratio AS
SELECT
  p.policy_type,
  count(DISTINCT p.policy_id)                                            AS policies,
  sum(m.premiums)                                                        AS premiums_received,
  sum(c.claimed)                                                         AS amount_claimed,
  sum(c.paid)                                                            AS amount_paid,
  round(coalesce(sum(c.paid), 0) / nullif(sum(m.premiums), 0), 4)        AS loss_ratio
FROM insurance_db.policies p
LEFT JOIN (
  SELECT policy_id, sum(amount) AS premiums
  FROM insurance_db.premium_payments WHERE payment_status = 'completed' GROUP BY policy_id
) m ON m.policy_id = p.policy_id
LEFT JOIN (
  SELECT policy_id, sum(claim_amount) AS claimed, sum(approved_amount) FILTER (WHERE status = 'paid') AS paid
  FROM insurance_db.claims GROUP BY policy_id
) c ON c.policy_id = p.policy_id
GROUP BY p.policy_type;

CREATE VIEW analytics.workforce AS
SELECT
  d.department_name,
  d.department_head_id,
  d.budget,
  count(e.employee_id) FILTER (WHERE e.employment_status <> 'terminated') AS employees,
  count(e.employee_id) FILTER (WHERE e.employment_status = 'terminated')  AS left_the_bank,
  sum(e.salary) FILTER (WHERE e.employment_status <> 'terminated')        AS yearly_salaries,
  round(avg(r.mean_rating), 2)                                            AS mean_rating,
  sum(t.completed)                                                        AS trainings_completed
FROM employees_db.departments d
LEFT JOIN employees_db.employees e ON e.department = d.department_name
LEFT JOIN (
  SELECT employee_id, avg(rating) AS mean_rating FROM employees_db.performance_reviews GROUP BY employee_id
) r ON r.employee_id = e.employee_id
LEFT JOIN (
  SELECT employee_id, count(*) AS completed FROM employees_db.employee_training WHERE status = 'completed' GROUP BY employee_id
) t ON t.employee_id = e.employee_id
GROUP BY d.department_name, d.department_head_id, d.budget;

CREATE VIEW analytics.service_quality AS
SELECT
  date_trunc('month', i.interaction_date)::date                      AS month,
  i.channel,
  count(*)                                                           AS interactions,
  round(avg(i.duration_minutes), 1)                                  AS mean_minutes,
  count(*) FILTER (WHERE i.outcome = 'escalated')                    AS escalated,
  round(avg(s.nps_score), 2)                                         AS mean_nps_score,
  round(avg(s.satisfaction_rating), 2)                               AS mean_stars
FROM customer_db.interactions i
LEFT JOIN customer_db.satisfaction_surveys s ON s.interaction_id = i.interaction_id
GROUP BY date_trunc('month', i.interaction_date), i.channel;
