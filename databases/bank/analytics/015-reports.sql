-- What the bank reports: registers and returns as those who sign them want to see them, one line for each case.

CREATE VIEW analytics.kyc_register AS
SELECT
  k.kyc_id,
  k.customer_id,
  p.full_name,
  p.country,
  p.customer_segment,
  p.customer_status,
  p.onboarding_date,
  p.city,
  p.assigned_agent_id,
  k.verification_date,
  k.document_type,
  k.expiry_date,
  k.next_review_date,
  k.kyc_status,
  k.risk_rating,
  k.verified_by,
  e.first_name || ' ' || e.last_name                            AS verified_by_name,
  k.next_review_date < b.book_date AND k.kyc_status <> 'expired' AS is_overdue,
  k.expiry_date < b.book_date                                   AS is_document_expired
FROM compliance_db.kyc_records k
JOIN customer_db.customer_profiles p ON p.customer_id = k.customer_id
LEFT JOIN employees_db.employees e ON e.employee_id = k.verified_by
CROSS JOIN analytics.book_date b;

CREATE VIEW analytics.sar_register AS
SELECT
  s.sar_id,
  s.report_date,
  s.sar_status,
  s.filed_date,
  s.filed_date - s.report_date                                  AS days_to_filing,
  s.regulatory_tier,
  s.activity_type,
  s.activity_from,
  s.activity_to,
  s.amount_involved,
  r.rule_name,
  r.severity                                                    AS rule_severity,
  s.customer_id,
  p.full_name,
  p.risk_rating,
  p.customer_segment,
  p.onboarding_date,
  a.account_number,
  a.account_type,
  a.branch_code,
  s.filed_by,
  e.first_name || ' ' || e.last_name                            AS filed_by_name,
  t.postings
FROM compliance_db.suspicious_activity_reports s
JOIN compliance_db.compliance_rules r ON r.rule_id = s.rule_id
JOIN customer_db.customer_profiles p ON p.customer_id = s.customer_id
JOIN accounts_db.accounts a ON a.account_id = s.account_id
JOIN employees_db.employees e ON e.employee_id = s.filed_by
LEFT JOIN (
  SELECT sar_id, count(*) AS postings FROM compliance_db.sar_transactions GROUP BY sar_id
) t ON t.sar_id = s.sar_id;

CREATE VIEW analytics.large_postings AS
SELECT
  t.transaction_id,
  t.transaction_date,
  t.transaction_type,
  t.transaction_amount,
  abs(t.transaction_amount)                                     AS amount_reported,
  a.currency,
  a.account_number,
  a.account_type,
  a.customer_id,
  p.full_name,
  p.customer_segment,
  p.risk_rating,
  p.address || ', ' || p.city                                   AS full_address,
  p.country,
  t.counterparty_account,
  t.counterparty_country,
  b.branch_code,
  b.branch_name,
  t.processed_by
FROM accounts_db.transactions t
JOIN accounts_db.accounts a ON a.account_id = t.account_id
JOIN customer_db.customer_profiles p ON p.customer_id = a.customer_id
JOIN employees_db.branches b ON b.branch_code = a.branch_code
WHERE abs(t.transaction_amount) >= 10000;

CREATE VIEW analytics.credit_risk_register AS
SELECT
  l.loan_id,
  l.loan_number,
  l.customer_id,
  p.customer_segment,
  l.loan_type,
  l.loan_status,
  l.disbursement_date,
  l.maturity_date,
  l.term_months,
  l.linked_account_id,
  l.principal_amount,
  l.outstanding_balance,
  round(1 - l.outstanding_balance / l.principal_amount, 4)      AS share_repaid,
  l.interest_rate,
  l.default_status,
  n.application_date,
  n.officer_id,
  n.requested_amount,
  n.approved_amount,
  s.risk_score,
  s.credit_grade,
  s.pd_probability,
  c.collateral_value,
  c.ltv_ratio,
  round(s.pd_probability * greatest(l.outstanding_balance - coalesce(c.collateral_value, 0), 0), 2) AS expected_loss,
  coalesce(x.missed_installments, 0)                            AS missed_installments,
  coalesce(x.amount_in_arrears, 0)                              AS amount_in_arrears,
  x.bucket
FROM loans_db.loans l
JOIN loans_db.loan_applications n ON n.application_id = l.application_id
JOIN customer_db.customer_profiles p ON p.customer_id = l.customer_id
LEFT JOIN (
  SELECT DISTINCT ON (application_id) application_id, risk_score, credit_grade, pd_probability
  FROM loans_db.risk_assessments WHERE application_id IS NOT NULL
  ORDER BY application_id, assessment_date DESC, assessment_id DESC
) s ON s.application_id = l.application_id
LEFT JOIN (
  SELECT loan_id, sum(appraised_value) AS collateral_value, max(ltv_ratio) AS ltv_ratio
  FROM loans_db.collateral GROUP BY loan_id
) c ON c.loan_id = l.loan_id
LEFT JOIN analytics.loan_arrears x ON x.loan_id = l.loan_id;

CREATE VIEW analytics.lending_pipeline AS
SELECT
  date_trunc('month', n.application_date)::date                 AS month,
  n.loan_type,
  p.customer_segment,
  count(*)                                                      AS applications,
  count(*) FILTER (WHERE n.status = 'approved')                 AS approved,
  count(*) FILTER (WHERE n.status = 'rejected')                 AS rejected,
  count(*) FILTER (WHERE n.status = 'withdrawn')                AS withdrawn,
  round(avg(n.decision_date - n.application_date), 1)           AS mean_days_to_decision,
  sum(n.requested_amount)                                       AS requested_amount,
  sum(n.approved_amount)                                        AS approved_amount,
  round(sum(n.approved_amount) / nullif(sum(n.requested_amount) FILTER (WHERE n.status = 'approved'), 0), 4) AS share_granted,
  sum(l.principal_amount)                                       AS principal_disbursed,
  round(avg(l.interest_rate), 4)                                AS mean_rate
FROM loans_db.loan_applications n
JOIN customer_db.customer_profiles p ON p.customer_id = n.customer_id
LEFT JOIN loans_db.loans l ON l.application_id = n.application_id
GROUP BY date_trunc('month', n.application_date), n.loan_type, p.customer_segment;

CREATE VIEW analytics.policy_register AS
SELECT
  o.policy_id,
  o.policy_number,
  o.customer_id,
  p.customer_segment,
  o.policy_type,
  o.policy_status,
  o.start_date,
  o.end_date,
  o.coverage_amount,
  o.premium_amount,
  o.premium_frequency,
  o.agent_id,
  o.linked_account_id,
  e.first_name || ' ' || e.last_name                            AS agent_name,
  v.covered_risks,
  v.highest_deductible,
  coalesce(m.premiums_paid, 0)                                  AS premiums_paid,
  coalesce(m.premiums_failed, 0)                                AS premiums_failed,
  coalesce(c.claims, 0)                                         AS claims,
  coalesce(c.amount_claimed, 0)                                 AS amount_claimed,
  coalesce(c.amount_paid, 0)                                    AS amount_paid,
  coalesce(m.premiums_paid, 0) - coalesce(c.amount_paid, 0)     AS contribution
FROM insurance_db.policies o
JOIN customer_db.customer_profiles p ON p.customer_id = o.customer_id
JOIN employees_db.employees e ON e.employee_id = o.agent_id
LEFT JOIN (
  SELECT policy_id, count(*) AS covered_risks, max(deductible) AS highest_deductible
  FROM insurance_db.coverage GROUP BY policy_id
) v ON v.policy_id = o.policy_id
LEFT JOIN (
  SELECT
    policy_id,
    sum(amount) FILTER (WHERE payment_status = 'completed') AS premiums_paid,
    count(*) FILTER (WHERE payment_status = 'failed')       AS premiums_failed
  FROM insurance_db.premium_payments GROUP BY policy_id
) m ON m.policy_id = o.policy_id
LEFT JOIN (
  SELECT
    policy_id,
    count(*)                                          AS claims,
    sum(claim_amount)                                 AS amount_claimed,
    sum(approved_amount) FILTER (WHERE status = 'paid') AS amount_paid
  FROM insurance_db.claims GROUP BY policy_id
) c ON c.policy_id = o.policy_id;

CREATE VIEW analytics.complaints_register AS
SELECT
  k.complaint_id,
  k.filed_date,
  k.complaint_type,
  k.status,
  k.priority,
  k.customer_id,
  p.full_name,
  p.customer_segment,
  i.channel,
  i.interaction_type,
  i.outcome,
  k.reference_type,
  k.reference_id,
  k.assigned_to,
  e.first_name || ' ' || e.last_name                            AS assigned_to_name,
  e.department,
  k.resolved_date,
  k.resolution_time_hours,
  s.satisfaction_rating,
  s.nps_score
FROM customer_db.complaints k
JOIN customer_db.customer_profiles p ON p.customer_id = k.customer_id
JOIN customer_db.interactions i ON i.interaction_id = k.interaction_id
LEFT JOIN employees_db.employees e ON e.employee_id = k.assigned_to
LEFT JOIN customer_db.satisfaction_surveys s ON s.interaction_id = k.interaction_id;

CREATE VIEW analytics.liquidity AS
SELECT
  a.currency,
  a.account_type,
  p.customer_segment,
  b.state,
  count(*)                                                      AS accounts,
  sum(a.balance)                                                AS balance,
  sum(a.balance) FILTER (WHERE a.account_type IN ('checking', 'savings')) AS payable_on_demand,
  sum(a.overdraft_limit)                                        AS overdraft_granted,
  -sum(a.balance) FILTER (WHERE a.balance < 0)                  AS overdraft_drawn,
  round(sum(a.balance * a.interest_rate) / nullif(sum(a.balance), 0), 4) AS weighted_rate
FROM accounts_db.accounts a
JOIN customer_db.customer_profiles p ON p.customer_id = a.customer_id
JOIN employees_db.branches b ON b.branch_code = a.branch_code
WHERE a.account_status <> 'closed'
GROUP BY a.currency, a.account_type, p.customer_segment, b.state;

CREATE VIEW analytics.alert_register AS
SELECT
  v.violation_id,
  v.violation_date,
  r.rule_name,
  r.rule_type,
  r.threshold_value,
  v.severity,
  v.status,
  v.entity_type,
  v.entity_id,
  v.transaction_id,
  t.transaction_amount,
  t.transaction_type,
  t.counterparty_country,
  a.customer_id,
  a.account_number,
  v.resolved_by,
  v.resolution_notes,
  e.first_name || ' ' || e.last_name                            AS resolved_by_name,
  v.resolved_date,
  v.resolved_date - v.violation_date::date                      AS days_to_resolution
FROM compliance_db.rule_violations v
JOIN compliance_db.compliance_rules r ON r.rule_id = v.rule_id
JOIN accounts_db.transactions t ON t.transaction_id = v.transaction_id
JOIN accounts_db.accounts a ON a.account_id = t.account_id
LEFT JOIN employees_db.employees e ON e.employee_id = v.resolved_by;
