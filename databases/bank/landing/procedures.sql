-- landing: Nightly deliveries of other systems as they came, and the procedures that load them
-- Here: one procedure for each feed, which takes over what is good.
-- Written by `npm run ddl` from src/domains/bank/landing; change that.

CREATE PROCEDURE landing.load_hr_employees(load_day date)
LANGUAGE sql AS $$
  INSERT INTO employees_db.employees
    (employee_id, employee_number, first_name, last_name, email, phone, role, department, branch_code, manager_id, hire_date, termination_date, employment_status, salary, created_at, job_level, leave_start_date)
  SELECT
    f.employee_id, f.employee_number, f.first_name, f.last_name, f.email, f.phone, f.role, f.department, f.branch_code, f.manager_id, f.hire_date, f.termination_date, f.employment_status, f.salary, f.created_at, f.job_level, f.leave_start_date
  FROM landing.hr_employees f
  WHERE f.feed_date = load_hr_employees.load_day
    AND num_nulls(f.employee_id, f.employee_number, f.first_name, f.last_name, f.email, f.phone, f.role, f.department, f.branch_code, f.hire_date, f.employment_status, f.salary, f.created_at, f.job_level) = 0
    AND (role IN ('Managing Director', 'Department Head', 'Customer Service Representative', 'Loan Officer', 'Insurance Agent', 'Compliance Officer', 'Branch Manager', 'Risk Analyst', 'IT Specialist', 'HR Specialist', 'Marketing Specialist', 'Operations Specialist', 'Financial Analyst', 'Internal Auditor')) IS NOT FALSE
    AND (employment_status IN ('active', 'on_leave', 'terminated')) IS NOT FALSE
    AND (manager_id <> employee_id) IS NOT FALSE
    AND ((manager_id IS NULL) = (job_level = 6)) IS NOT FALSE
    AND (job_level BETWEEN 1 AND 6) IS NOT FALSE
    AND (termination_date > hire_date) IS NOT FALSE
    AND ((employment_status = 'terminated') = (termination_date IS NOT NULL)) IS NOT FALSE
    AND (leave_start_date > hire_date) IS NOT FALSE
    AND ((employment_status = 'on_leave') = (leave_start_date IS NOT NULL)) IS NOT FALSE
    AND (salary > 0) IS NOT FALSE
    AND (created_at >= hire_date) IS NOT FALSE
    AND EXISTS (SELECT FROM employees_db.departments r WHERE r.department_name = f.department)
    AND EXISTS (SELECT FROM employees_db.branches r WHERE r.branch_code = f.branch_code)
    AND (f.manager_id IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.manager_id))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_hr_employees(date) IS
  'Loads the lines of a day from landing.hr_employees into employees_db.employees, without those that break its rules';

CREATE PROCEDURE landing.load_hr_training(load_day date)
LANGUAGE sql AS $$
  INSERT INTO employees_db.employee_training
    (training_record_id, employee_id, program_id, enrollment_date, completion_date, status, score)
  SELECT
    f.training_record_id, f.employee_id, f.program_id, f.enrollment_date, f.completion_date, f.status, f.score
  FROM landing.hr_training f
  WHERE f.feed_date = load_hr_training.load_day
    AND num_nulls(f.training_record_id, f.employee_id, f.program_id, f.enrollment_date, f.status) = 0
    AND (status IN ('enrolled', 'in_progress', 'completed', 'dropped')) IS NOT FALSE
    AND (completion_date >= enrollment_date) IS NOT FALSE
    AND ((status = 'completed') = (completion_date IS NOT NULL)) IS NOT FALSE
    AND ((status = 'completed') = (score IS NOT NULL)) IS NOT FALSE
    AND (score BETWEEN 0 AND 100) IS NOT FALSE
    AND EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.employee_id)
    AND EXISTS (SELECT FROM employees_db.training_programs r WHERE r.program_id = f.program_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_hr_training(date) IS
  'Loads the lines of a day from landing.hr_training into employees_db.employee_training, without those that break its rules';

CREATE PROCEDURE landing.load_hr_reviews(load_day date)
LANGUAGE sql AS $$
  INSERT INTO employees_db.performance_reviews
    (review_id, employee_id, review_date, reviewer_id, rating, goals_met, comments)
  SELECT
    f.review_id, f.employee_id, f.review_date, f.reviewer_id, f.rating, f.goals_met, f.comments
  FROM landing.hr_reviews f
  WHERE f.feed_date = load_hr_reviews.load_day
    AND num_nulls(f.review_id, f.employee_id, f.review_date, f.reviewer_id, f.rating, f.goals_met, f.comments) = 0
    AND (reviewer_id <> employee_id) IS NOT FALSE
    AND (rating BETWEEN 1 AND 5) IS NOT FALSE
    AND (goals_met BETWEEN 0 AND 100) IS NOT FALSE
    AND EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.employee_id)
    AND EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.reviewer_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_hr_reviews(date) IS
  'Loads the lines of a day from landing.hr_reviews into employees_db.performance_reviews, without those that break its rules';

CREATE PROCEDURE landing.load_hr_assignments(load_day date)
LANGUAGE sql AS $$
  INSERT INTO employees_db.employee_assignments
    (assignment_id, employee_id, assignment_type, related_entity_id, start_date, end_date)
  SELECT
    f.assignment_id, f.employee_id, f.assignment_type, f.related_entity_id, f.start_date, f.end_date
  FROM landing.hr_assignments f
  WHERE f.feed_date = load_hr_assignments.load_day
    AND num_nulls(f.assignment_id, f.employee_id, f.assignment_type, f.related_entity_id, f.start_date) = 0
    AND (assignment_type IN ('customer_portfolio', 'project', 'branch_coverage')) IS NOT FALSE
    AND (end_date >= start_date) IS NOT FALSE
    AND EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.employee_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_hr_assignments(date) IS
  'Loads the lines of a day from landing.hr_assignments into employees_db.employee_assignments, without those that break its rules';

CREATE PROCEDURE landing.load_core_customers(load_day date)
LANGUAGE sql AS $$
  INSERT INTO accounts_db.customers
    (customer_id, first_name, last_name, date_of_birth, email, phone, created_at)
  SELECT
    f.customer_id, f.first_name, f.last_name, f.date_of_birth, f.email, f.phone, f.created_at
  FROM landing.core_customers f
  WHERE f.feed_date = load_core_customers.load_day
    AND num_nulls(f.customer_id, f.first_name, f.last_name, f.date_of_birth, f.email, f.phone, f.created_at) = 0
    AND (date_of_birth <= (created_at - INTERVAL '18 years')::date) IS NOT FALSE
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_core_customers(date) IS
  'Loads the lines of a day from landing.core_customers into accounts_db.customers, without those that break its rules';

CREATE PROCEDURE landing.load_core_accounts(load_day date)
LANGUAGE sql AS $$
  INSERT INTO accounts_db.accounts
    (account_id, account_number, customer_id, account_type, account_status, balance, currency, opened_date, frozen_date, closed_date, branch_code, interest_rate, overdraft_limit)
  SELECT
    f.account_id, f.account_number, f.customer_id, f.account_type, f.account_status, f.balance, f.currency, f.opened_date, f.frozen_date, f.closed_date, f.branch_code, f.interest_rate, f.overdraft_limit
  FROM landing.core_accounts f
  WHERE f.feed_date = load_core_accounts.load_day
    AND num_nulls(f.account_id, f.account_number, f.customer_id, f.account_type, f.account_status, f.balance, f.currency, f.opened_date, f.branch_code, f.interest_rate, f.overdraft_limit) = 0
    AND (account_type IN ('checking', 'savings', 'money_market', 'cd')) IS NOT FALSE
    AND (account_status IN ('active', 'frozen', 'closed')) IS NOT FALSE
    AND (currency IN ('USD', 'EUR', 'GBP', 'CAD')) IS NOT FALSE
    AND (closed_date >= opened_date) IS NOT FALSE
    AND (frozen_date >= opened_date) IS NOT FALSE
    AND ((account_status = 'closed') = (closed_date IS NOT NULL)) IS NOT FALSE
    AND (account_status <> 'frozen' OR frozen_date IS NOT NULL) IS NOT FALSE
    AND (overdraft_limit >= 0) IS NOT FALSE
    AND (balance >= -overdraft_limit) IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.customers r WHERE r.customer_id = f.customer_id)
    AND EXISTS (SELECT FROM employees_db.branches r WHERE r.branch_code = f.branch_code)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_core_accounts(date) IS
  'Loads the lines of a day from landing.core_accounts into accounts_db.accounts, without those that break its rules';

CREATE PROCEDURE landing.load_core_account_links(load_day date)
LANGUAGE sql AS $$
  INSERT INTO accounts_db.account_relationships
    (relationship_id, primary_account_id, related_account_id, relationship_type, created_at)
  SELECT
    f.relationship_id, f.primary_account_id, f.related_account_id, f.relationship_type, f.created_at
  FROM landing.core_account_links f
  WHERE f.feed_date = load_core_account_links.load_day
    AND num_nulls(f.relationship_id, f.primary_account_id, f.related_account_id, f.relationship_type, f.created_at) = 0
    AND (relationship_type IN ('joint_owner', 'beneficiary', 'authorized_user', 'linked_savings')) IS NOT FALSE
    AND (primary_account_id <> related_account_id) IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_id = f.primary_account_id)
    AND EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_id = f.related_account_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_core_account_links(date) IS
  'Loads the lines of a day from landing.core_account_links into accounts_db.account_relationships, without those that break its rules';

CREATE PROCEDURE landing.load_payment_postings(load_day date)
LANGUAGE sql AS $$
  INSERT INTO accounts_db.transactions
    (transaction_id, account_id, transaction_type, transaction_amount, transaction_date, description, balance_after, counterparty_account, counterparty_country, reference_type, reference_id, processed_by)
  SELECT
    f.transaction_id, f.account_id, f.transaction_type, f.transaction_amount, f.transaction_date, f.description, f.balance_after, f.counterparty_account, f.counterparty_country, f.reference_type, f.reference_id, f.processed_by
  FROM landing.payment_postings f
  WHERE f.feed_date = load_payment_postings.load_day
    AND num_nulls(f.transaction_id, f.account_id, f.transaction_type, f.transaction_amount, f.transaction_date, f.description, f.balance_after) = 0
    AND (transaction_type IN ('deposit', 'withdrawal', 'payment', 'transfer', 'fee', 'salary', 'interest', 'refund')) IS NOT FALSE
    AND (reference_type IN ('loan', 'installment', 'policy', 'premium_payment', 'claim', 'fee_tariff', 'transfer', 'transaction')) IS NOT FALSE
    AND ((reference_type IS NULL) = (reference_id IS NULL)) IS NOT FALSE
    AND (transaction_type <> 'fee' OR transaction_amount BETWEEN -150 AND -0.01) IS NOT FALSE
    AND (transaction_amount <> 0) IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_id = f.account_id)
    AND (f.counterparty_account IS NULL OR EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_number = f.counterparty_account))
    AND (f.processed_by IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.processed_by))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_payment_postings(date) IS
  'Loads the lines of a day from landing.payment_postings into accounts_db.transactions, without those that break its rules';

CREATE PROCEDURE landing.load_counter_postings(load_day date)
LANGUAGE sql AS $$
  INSERT INTO accounts_db.transactions
    (transaction_id, account_id, transaction_type, transaction_amount, transaction_date, description, balance_after, counterparty_account, counterparty_country, reference_type, reference_id, processed_by)
  SELECT
    f.transaction_id, f.account_id, f.transaction_type, f.transaction_amount, f.transaction_date, f.description, f.balance_after, f.counterparty_account, f.counterparty_country, f.reference_type, f.reference_id, f.processed_by
  FROM landing.counter_postings f
  WHERE f.feed_date = load_counter_postings.load_day
    AND num_nulls(f.transaction_id, f.account_id, f.transaction_type, f.transaction_amount, f.transaction_date, f.description, f.balance_after) = 0
    AND (transaction_type IN ('deposit', 'withdrawal', 'payment', 'transfer', 'fee', 'salary', 'interest', 'refund')) IS NOT FALSE
    AND (reference_type IN ('loan', 'installment', 'policy', 'premium_payment', 'claim', 'fee_tariff', 'transfer', 'transaction')) IS NOT FALSE
    AND ((reference_type IS NULL) = (reference_id IS NULL)) IS NOT FALSE
    AND (transaction_type <> 'fee' OR transaction_amount BETWEEN -150 AND -0.01) IS NOT FALSE
    AND (transaction_amount <> 0) IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_id = f.account_id)
    AND (f.counterparty_account IS NULL OR EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_number = f.counterparty_account))
    AND (f.processed_by IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.processed_by))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_counter_postings(date) IS
  'Loads the lines of a day from landing.counter_postings into accounts_db.transactions, without those that break its rules';

CREATE PROCEDURE landing.load_charge_postings(load_day date)
LANGUAGE sql AS $$
  INSERT INTO accounts_db.transactions
    (transaction_id, account_id, transaction_type, transaction_amount, transaction_date, description, balance_after, counterparty_account, counterparty_country, reference_type, reference_id, processed_by)
  SELECT
    f.transaction_id, f.account_id, f.transaction_type, f.transaction_amount, f.transaction_date, f.description, f.balance_after, f.counterparty_account, f.counterparty_country, f.reference_type, f.reference_id, f.processed_by
  FROM landing.charge_postings f
  WHERE f.feed_date = load_charge_postings.load_day
    AND num_nulls(f.transaction_id, f.account_id, f.transaction_type, f.transaction_amount, f.transaction_date, f.description, f.balance_after) = 0
    AND (transaction_type IN ('deposit', 'withdrawal', 'payment', 'transfer', 'fee', 'salary', 'interest', 'refund')) IS NOT FALSE
    AND (reference_type IN ('loan', 'installment', 'policy', 'premium_payment', 'claim', 'fee_tariff', 'transfer', 'transaction')) IS NOT FALSE
    AND ((reference_type IS NULL) = (reference_id IS NULL)) IS NOT FALSE
    AND (transaction_type <> 'fee' OR transaction_amount BETWEEN -150 AND -0.01) IS NOT FALSE
    AND (transaction_amount <> 0) IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_id = f.account_id)
    AND (f.counterparty_account IS NULL OR EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_number = f.counterparty_account))
    AND (f.processed_by IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.processed_by))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_charge_postings(date) IS
  'Loads the lines of a day from landing.charge_postings into accounts_db.transactions, without those that break its rules';

CREATE PROCEDURE landing.load_crm_profiles(load_day date)
LANGUAGE sql AS $$
  INSERT INTO customer_db.customer_profiles
    (customer_id, full_name, email, phone, address, city, country, customer_segment, customer_status, status_since, onboarding_date, assigned_agent_id, kyc_status, risk_rating, created_at, updated_at)
  SELECT
    f.customer_id, f.full_name, f.email, f.phone, f.address, f.city, f.country, f.customer_segment, f.customer_status, f.status_since, f.onboarding_date, f.assigned_agent_id, f.kyc_status, f.risk_rating, f.created_at, f.updated_at
  FROM landing.crm_profiles f
  WHERE f.feed_date = load_crm_profiles.load_day
    AND num_nulls(f.customer_id, f.full_name, f.email, f.phone, f.address, f.city, f.country, f.customer_segment, f.customer_status, f.status_since, f.onboarding_date, f.kyc_status, f.risk_rating, f.created_at, f.updated_at) = 0
    AND (customer_segment IN ('retail', 'premium', 'corporate', 'private_banking')) IS NOT FALSE
    AND (customer_status IN ('active', 'dormant', 'closed')) IS NOT FALSE
    AND (kyc_status IN ('verified', 'pending', 'expired', 'rejected')) IS NOT FALSE
    AND (risk_rating IN ('low', 'medium', 'high')) IS NOT FALSE
    AND (onboarding_date = created_at::date) IS NOT FALSE
    AND (updated_at >= created_at) IS NOT FALSE
    AND (status_since >= onboarding_date) IS NOT FALSE
    AND (customer_status <> 'active' OR status_since = onboarding_date) IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.customers r WHERE r.customer_id = f.customer_id)
    AND (f.assigned_agent_id IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.assigned_agent_id))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_crm_profiles(date) IS
  'Loads the lines of a day from landing.crm_profiles into customer_db.customer_profiles, without those that break its rules';

CREATE PROCEDURE landing.load_crm_contacts(load_day date)
LANGUAGE sql AS $$
  INSERT INTO customer_db.interactions
    (interaction_id, customer_id, interaction_type, channel, interaction_date, duration_minutes, notes, handled_by, outcome, reference_type, reference_id)
  SELECT
    f.interaction_id, f.customer_id, f.interaction_type, f.channel, f.interaction_date, f.duration_minutes, f.notes, f.handled_by, f.outcome, f.reference_type, f.reference_id
  FROM landing.crm_contacts f
  WHERE f.feed_date = load_crm_contacts.load_day
    AND num_nulls(f.interaction_id, f.customer_id, f.interaction_type, f.channel, f.interaction_date, f.notes, f.outcome) = 0
    AND (interaction_type IN ('inquiry', 'support', 'complaint', 'account_update', 'product_inquiry')) IS NOT FALSE
    AND (channel IN ('phone', 'email', 'web', 'mobile_app', 'branch')) IS NOT FALSE
    AND (outcome IN ('resolved', 'follow_up_needed', 'escalated')) IS NOT FALSE
    AND (reference_type IN ('account', 'transaction', 'loan_application', 'loan', 'policy', 'claim', 'interaction')) IS NOT FALSE
    AND (duration_minutes > 0) IS NOT FALSE
    AND ((channel = 'email') = (duration_minutes IS NULL)) IS NOT FALSE
    AND ((reference_type IS NULL) = (reference_id IS NULL)) IS NOT FALSE
    AND (handled_by IS NOT NULL OR channel IN ('web', 'mobile_app')) IS NOT FALSE
    AND (handled_by IS NOT NULL OR outcome = 'resolved') IS NOT FALSE
    AND EXISTS (SELECT FROM customer_db.customer_profiles r WHERE r.customer_id = f.customer_id)
    AND (f.handled_by IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.handled_by))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_crm_contacts(date) IS
  'Loads the lines of a day from landing.crm_contacts into customer_db.interactions, without those that break its rules';

CREATE PROCEDURE landing.load_crm_surveys(load_day date)
LANGUAGE sql AS $$
  INSERT INTO customer_db.satisfaction_surveys
    (survey_id, customer_id, interaction_id, nps_score, satisfaction_rating, survey_date, comments)
  SELECT
    f.survey_id, f.customer_id, f.interaction_id, f.nps_score, f.satisfaction_rating, f.survey_date, f.comments
  FROM landing.crm_surveys f
  WHERE f.feed_date = load_crm_surveys.load_day
    AND num_nulls(f.survey_id, f.customer_id, f.interaction_id, f.nps_score, f.satisfaction_rating, f.survey_date) = 0
    AND (nps_score BETWEEN 0 AND 10) IS NOT FALSE
    AND (satisfaction_rating BETWEEN 1 AND 5) IS NOT FALSE
    AND EXISTS (SELECT FROM customer_db.customer_profiles r WHERE r.customer_id = f.customer_id)
    AND EXISTS (SELECT FROM customer_db.interactions r WHERE r.interaction_id = f.interaction_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_crm_surveys(date) IS
  'Loads the lines of a day from landing.crm_surveys into customer_db.satisfaction_surveys, without those that break its rules';

CREATE PROCEDURE landing.load_crm_complaints(load_day date)
LANGUAGE sql AS $$
  INSERT INTO customer_db.complaints
    (complaint_id, customer_id, interaction_id, complaint_type, description, status, priority, filed_date, resolved_date, resolution_time_hours, assigned_to, reference_type, reference_id)
  SELECT
    f.complaint_id, f.customer_id, f.interaction_id, f.complaint_type, f.description, f.status, f.priority, f.filed_date, f.resolved_date, f.resolution_time_hours, f.assigned_to, f.reference_type, f.reference_id
  FROM landing.crm_complaints f
  WHERE f.feed_date = load_crm_complaints.load_day
    AND num_nulls(f.complaint_id, f.customer_id, f.interaction_id, f.complaint_type, f.description, f.status, f.priority, f.filed_date) = 0
    AND (complaint_type IN ('service', 'fee', 'product', 'fraud', 'other')) IS NOT FALSE
    AND (status IN ('open', 'investigating', 'resolved', 'closed')) IS NOT FALSE
    AND (priority IN ('low', 'medium', 'high', 'critical')) IS NOT FALSE
    AND (reference_type IN ('account', 'transaction', 'loan_application', 'loan', 'policy', 'claim', 'interaction')) IS NOT FALSE
    AND ((status IN ('resolved', 'closed')) = (resolved_date IS NOT NULL)) IS NOT FALSE
    AND ((resolution_time_hours IS NULL) = (resolved_date IS NULL)) IS NOT FALSE
    AND (resolved_date = filed_date + resolution_time_hours * INTERVAL '1 hour') IS NOT FALSE
    AND (resolution_time_hours > 0) IS NOT FALSE
    AND ((reference_type IS NULL) = (reference_id IS NULL)) IS NOT FALSE
    AND (CASE complaint_type WHEN 'fee' THEN reference_type IS NOT DISTINCT FROM 'transaction' WHEN 'fraud' THEN reference_type IS NOT DISTINCT FROM 'transaction' WHEN 'product' THEN reference_type IS NOT NULL AND reference_type IN ('account', 'loan', 'policy') WHEN 'service' THEN reference_type IS NOT DISTINCT FROM 'interaction' ELSE reference_type IS NULL END) IS NOT FALSE
    AND EXISTS (SELECT FROM customer_db.customer_profiles r WHERE r.customer_id = f.customer_id)
    AND EXISTS (SELECT FROM customer_db.interactions r WHERE r.interaction_id = f.interaction_id)
    AND (f.assigned_to IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.assigned_to))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_crm_complaints(date) IS
  'Loads the lines of a day from landing.crm_complaints into customer_db.complaints, without those that break its rules';

CREATE PROCEDURE landing.load_crm_campaigns(load_day date)
LANGUAGE sql AS $$
  INSERT INTO customer_db.campaigns
    (campaign_id, campaign_name, campaign_type, start_date, end_date, target_segment)
  SELECT
    f.campaign_id, f.campaign_name, f.campaign_type, f.start_date, f.end_date, f.target_segment
  FROM landing.crm_campaigns f
  WHERE f.feed_date = load_crm_campaigns.load_day
    AND num_nulls(f.campaign_id, f.campaign_name, f.campaign_type, f.start_date, f.end_date, f.target_segment) = 0
    AND (campaign_type IN ('email', 'direct_mail', 'digital', 'cross_sell', 'retention')) IS NOT FALSE
    AND (target_segment IN ('retail', 'premium', 'corporate', 'private_banking', 'all')) IS NOT FALSE
    AND (end_date >= start_date) IS NOT FALSE
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_crm_campaigns(date) IS
  'Loads the lines of a day from landing.crm_campaigns into customer_db.campaigns, without those that break its rules';

CREATE PROCEDURE landing.load_crm_responses(load_day date)
LANGUAGE sql AS $$
  INSERT INTO customer_db.campaign_responses
    (response_id, campaign_id, customer_id, response_date, response_type, converted, reference_type, reference_id)
  SELECT
    f.response_id, f.campaign_id, f.customer_id, f.response_date, f.response_type, f.converted, f.reference_type, f.reference_id
  FROM landing.crm_responses f
  WHERE f.feed_date = load_crm_responses.load_day
    AND num_nulls(f.response_id, f.campaign_id, f.customer_id, f.response_date, f.response_type, f.converted) = 0
    AND (response_type IN ('opened', 'clicked', 'purchased', 'unsubscribed')) IS NOT FALSE
    AND (reference_type IN ('account', 'loan', 'policy')) IS NOT FALSE
    AND (converted = (reference_id IS NOT NULL)) IS NOT FALSE
    AND ((reference_type IS NULL) = (reference_id IS NULL)) IS NOT FALSE
    AND (response_type <> 'unsubscribed' OR NOT converted) IS NOT FALSE
    AND EXISTS (SELECT FROM customer_db.campaigns r WHERE r.campaign_id = f.campaign_id)
    AND EXISTS (SELECT FROM customer_db.customer_profiles r WHERE r.customer_id = f.customer_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_crm_responses(date) IS
  'Loads the lines of a day from landing.crm_responses into customer_db.campaign_responses, without those that break its rules';

CREATE PROCEDURE landing.load_loan_requests(load_day date)
LANGUAGE sql AS $$
  INSERT INTO loans_db.loan_applications
    (application_id, customer_id, loan_type, requested_amount, application_date, status, officer_id, decision_date, approved_amount, rejection_reason, withdrawn_date)
  SELECT
    f.application_id, f.customer_id, f.loan_type, f.requested_amount, f.application_date, f.status, f.officer_id, f.decision_date, f.approved_amount, f.rejection_reason, f.withdrawn_date
  FROM landing.loan_requests f
  WHERE f.feed_date = load_loan_requests.load_day
    AND num_nulls(f.application_id, f.customer_id, f.loan_type, f.requested_amount, f.application_date, f.status, f.officer_id) = 0
    AND (loan_type IN ('mortgage', 'personal', 'auto', 'business', 'education')) IS NOT FALSE
    AND (status IN ('pending', 'approved', 'rejected', 'withdrawn')) IS NOT FALSE
    AND (requested_amount > 0) IS NOT FALSE
    AND (decision_date > application_date) IS NOT FALSE
    AND (withdrawn_date > application_date) IS NOT FALSE
    AND ((status IN ('approved', 'rejected')) = (decision_date IS NOT NULL)) IS NOT FALSE
    AND ((status = 'withdrawn') = (withdrawn_date IS NOT NULL)) IS NOT FALSE
    AND ((status = 'approved') = (approved_amount IS NOT NULL)) IS NOT FALSE
    AND ((status = 'rejected') = (rejection_reason IS NOT NULL)) IS NOT FALSE
    AND (approved_amount BETWEEN requested_amount * 0.8 AND requested_amount) IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.customers r WHERE r.customer_id = f.customer_id)
    AND EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.officer_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_loan_requests(date) IS
  'Loads the lines of a day from landing.loan_requests into loans_db.loan_applications, without those that break its rules';

CREATE PROCEDURE landing.load_loan_bookings(load_day date)
LANGUAGE sql AS $$
  INSERT INTO loans_db.loans
    (loan_id, application_id, loan_number, customer_id, linked_account_id, loan_type, principal_amount, interest_rate, term_months, disbursement_date, maturity_date, loan_status, outstanding_balance, default_status, approved_by, original_term_months, settled_date, default_date, restructured_date)
  SELECT
    f.loan_id, f.application_id, f.loan_number, f.customer_id, f.linked_account_id, f.loan_type, f.principal_amount, f.interest_rate, f.term_months, f.disbursement_date, f.maturity_date, f.loan_status, f.outstanding_balance, f.default_status, f.approved_by, f.original_term_months, f.settled_date, f.default_date, f.restructured_date
  FROM landing.loan_bookings f
  WHERE f.feed_date = load_loan_bookings.load_day
    AND num_nulls(f.loan_id, f.application_id, f.loan_number, f.customer_id, f.linked_account_id, f.loan_type, f.principal_amount, f.interest_rate, f.term_months, f.disbursement_date, f.maturity_date, f.loan_status, f.outstanding_balance, f.default_status, f.approved_by, f.original_term_months) = 0
    AND (loan_type IN ('mortgage', 'personal', 'auto', 'business', 'education')) IS NOT FALSE
    AND (loan_status IN ('active', 'paid_off', 'defaulted', 'restructured')) IS NOT FALSE
    AND (principal_amount > 0) IS NOT FALSE
    AND (interest_rate > 0) IS NOT FALSE
    AND (outstanding_balance BETWEEN 0 AND principal_amount) IS NOT FALSE
    AND (maturity_date > disbursement_date) IS NOT FALSE
    AND (default_status = (loan_status = 'defaulted')) IS NOT FALSE
    AND ((loan_status = 'defaulted') = (default_date IS NOT NULL)) IS NOT FALSE
    AND ((loan_status = 'paid_off') = (settled_date IS NOT NULL)) IS NOT FALSE
    AND ((loan_status = 'paid_off') = (outstanding_balance = 0)) IS NOT FALSE
    AND ((loan_status = 'restructured') = (restructured_date IS NOT NULL)) IS NOT FALSE
    AND ((loan_status = 'restructured') = (term_months > original_term_months)) IS NOT FALSE
    AND (original_term_months > 0 AND term_months >= original_term_months) IS NOT FALSE
    AND EXISTS (SELECT FROM loans_db.loan_applications r WHERE r.application_id = f.application_id)
    AND EXISTS (SELECT FROM accounts_db.customers r WHERE r.customer_id = f.customer_id)
    AND EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_id = f.linked_account_id)
    AND EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.approved_by)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_loan_bookings(date) IS
  'Loads the lines of a day from landing.loan_bookings into loans_db.loans, without those that break its rules';

CREATE PROCEDURE landing.load_loan_collateral(load_day date)
LANGUAGE sql AS $$
  INSERT INTO loans_db.collateral
    (collateral_id, loan_id, collateral_type, description, appraised_value, appraisal_date, ltv_ratio)
  SELECT
    f.collateral_id, f.loan_id, f.collateral_type, f.description, f.appraised_value, f.appraisal_date, f.ltv_ratio
  FROM landing.loan_collateral f
  WHERE f.feed_date = load_loan_collateral.load_day
    AND num_nulls(f.collateral_id, f.loan_id, f.collateral_type, f.description, f.appraised_value, f.appraisal_date, f.ltv_ratio) = 0
    AND (collateral_type IN ('property', 'real_estate', 'vehicle', 'equipment', 'inventory', 'securities')) IS NOT FALSE
    AND (appraised_value > 0) IS NOT FALSE
    AND (ltv_ratio > 0) IS NOT FALSE
    AND EXISTS (SELECT FROM loans_db.loans r WHERE r.loan_id = f.loan_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_loan_collateral(date) IS
  'Loads the lines of a day from landing.loan_collateral into loans_db.collateral, without those that break its rules';

CREATE PROCEDURE landing.load_loan_servicing(load_day date)
LANGUAGE sql AS $$
  INSERT INTO loans_db.repayment_schedule
    (schedule_id, loan_id, installment_number, due_date, principal_amount, interest_amount, total_amount, payment_date, payment_status, schedule_version, superseded_date)
  SELECT
    f.schedule_id, f.loan_id, f.installment_number, f.due_date, f.principal_amount, f.interest_amount, f.total_amount, f.payment_date, f.payment_status, f.schedule_version, f.superseded_date
  FROM landing.loan_servicing f
  WHERE f.feed_date = load_loan_servicing.load_day
    AND num_nulls(f.schedule_id, f.loan_id, f.installment_number, f.due_date, f.principal_amount, f.interest_amount, f.total_amount, f.payment_status, f.schedule_version) = 0
    AND (payment_status IN ('pending', 'paid', 'late', 'missed')) IS NOT FALSE
    AND (installment_number >= 1) IS NOT FALSE
    AND (total_amount = principal_amount + interest_amount) IS NOT FALSE
    AND (principal_amount > 0 AND interest_amount >= 0) IS NOT FALSE
    AND (schedule_version IN (1, 2)) IS NOT FALSE
    AND ((payment_status IN ('paid', 'late')) = (payment_date IS NOT NULL)) IS NOT FALSE
    AND (payment_status <> 'paid' OR payment_date = due_date) IS NOT FALSE
    AND (payment_status <> 'late' OR payment_date > due_date) IS NOT FALSE
    AND (superseded_date IS NULL OR (payment_status = 'missed' AND schedule_version = 1)) IS NOT FALSE
    AND (superseded_date > due_date) IS NOT FALSE
    AND EXISTS (SELECT FROM loans_db.loans r WHERE r.loan_id = f.loan_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_loan_servicing(date) IS
  'Loads the lines of a day from landing.loan_servicing into loans_db.repayment_schedule, without those that break its rules';

CREATE PROCEDURE landing.load_loan_guarantees(load_day date)
LANGUAGE sql AS $$
  INSERT INTO loans_db.loan_guarantors
    (guarantor_id, loan_id, guarantor_name, relationship, contact_info, guarantee_amount)
  SELECT
    f.guarantor_id, f.loan_id, f.guarantor_name, f.relationship, f.contact_info, f.guarantee_amount
  FROM landing.loan_guarantees f
  WHERE f.feed_date = load_loan_guarantees.load_day
    AND num_nulls(f.guarantor_id, f.loan_id, f.guarantor_name, f.relationship, f.contact_info, f.guarantee_amount) = 0
    AND (relationship IN ('spouse', 'parent', 'sibling', 'family_member', 'business_partner', 'friend', 'co-signer')) IS NOT FALSE
    AND (guarantee_amount > 0) IS NOT FALSE
    AND EXISTS (SELECT FROM loans_db.loans r WHERE r.loan_id = f.loan_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_loan_guarantees(date) IS
  'Loads the lines of a day from landing.loan_guarantees into loans_db.loan_guarantors, without those that break its rules';

CREATE PROCEDURE landing.load_risk_scores(load_day date)
LANGUAGE sql AS $$
  INSERT INTO loans_db.risk_assessments
    (assessment_id, loan_id, application_id, assessment_date, risk_score, pd_probability, credit_grade, assessed_by)
  SELECT
    f.assessment_id, f.loan_id, f.application_id, f.assessment_date, f.risk_score, f.pd_probability, f.credit_grade, f.assessed_by
  FROM landing.risk_scores f
  WHERE f.feed_date = load_risk_scores.load_day
    AND num_nulls(f.assessment_id, f.assessment_date, f.risk_score, f.pd_probability, f.credit_grade) = 0
    AND (credit_grade IN ('AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C')) IS NOT FALSE
    AND (num_nonnulls(loan_id, application_id) = 1) IS NOT FALSE
    AND (risk_score BETWEEN 300 AND 850) IS NOT FALSE
    AND (pd_probability BETWEEN 0 AND 1) IS NOT FALSE
    AND (f.loan_id IS NULL OR EXISTS (SELECT FROM loans_db.loans r WHERE r.loan_id = f.loan_id))
    AND (f.application_id IS NULL OR EXISTS (SELECT FROM loans_db.loan_applications r WHERE r.application_id = f.application_id))
    AND (f.assessed_by IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.assessed_by))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_risk_scores(date) IS
  'Loads the lines of a day from landing.risk_scores into loans_db.risk_assessments, without those that break its rules';

CREATE PROCEDURE landing.load_policy_sales(load_day date)
LANGUAGE sql AS $$
  INSERT INTO insurance_db.policies
    (policy_id, policy_number, customer_id, policy_type, policy_status, coverage_amount, premium_amount, premium_frequency, start_date, end_date, ended_date, linked_account_id, agent_id, created_at)
  SELECT
    f.policy_id, f.policy_number, f.customer_id, f.policy_type, f.policy_status, f.coverage_amount, f.premium_amount, f.premium_frequency, f.start_date, f.end_date, f.ended_date, f.linked_account_id, f.agent_id, f.created_at
  FROM landing.policy_sales f
  WHERE f.feed_date = load_policy_sales.load_day
    AND num_nulls(f.policy_id, f.policy_number, f.customer_id, f.policy_type, f.policy_status, f.coverage_amount, f.premium_amount, f.premium_frequency, f.start_date, f.end_date, f.agent_id, f.created_at) = 0
    AND (policy_type IN ('life', 'property', 'vehicle', 'health', 'travel')) IS NOT FALSE
    AND (policy_status IN ('active', 'lapsed', 'cancelled', 'matured')) IS NOT FALSE
    AND (premium_frequency IN ('monthly', 'quarterly', 'annual')) IS NOT FALSE
    AND (coverage_amount > 0) IS NOT FALSE
    AND (premium_amount * CASE premium_frequency WHEN 'monthly' THEN 12 WHEN 'quarterly' THEN 4 ELSE 1 END BETWEEN coverage_amount * 0.005 AND coverage_amount * 0.03) IS NOT FALSE
    AND (end_date > start_date) IS NOT FALSE
    AND (ended_date > start_date AND ended_date <= end_date) IS NOT FALSE
    AND ((policy_status = 'active') = (ended_date IS NULL)) IS NOT FALSE
    AND (policy_status <> 'matured' OR ended_date = end_date) IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.customers r WHERE r.customer_id = f.customer_id)
    AND (f.linked_account_id IS NULL OR EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_id = f.linked_account_id))
    AND EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.agent_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_policy_sales(date) IS
  'Loads the lines of a day from landing.policy_sales into insurance_db.policies, without those that break its rules';

CREATE PROCEDURE landing.load_policy_coverage(load_day date)
LANGUAGE sql AS $$
  INSERT INTO insurance_db.coverage
    (coverage_id, policy_id, covered_risk, coverage_limit, deductible)
  SELECT
    f.coverage_id, f.policy_id, f.covered_risk, f.coverage_limit, f.deductible
  FROM landing.policy_coverage f
  WHERE f.feed_date = load_policy_coverage.load_day
    AND num_nulls(f.coverage_id, f.policy_id, f.covered_risk, f.coverage_limit, f.deductible) = 0
    AND (covered_risk IN ('death', 'family_death', 'critical_illness', 'accidental_injury', 'fire_and_storm', 'water_damage', 'burglary', 'home_liability', 'collision', 'third_party_liability', 'vehicle_theft', 'passenger_injury', 'hospital_stay', 'outpatient_care', 'dental_care', 'medical_abroad', 'accident_abroad', 'baggage')) IS NOT FALSE
    AND (coverage_limit > 0) IS NOT FALSE
    AND (deductible >= 0 AND deductible < coverage_limit) IS NOT FALSE
    AND EXISTS (SELECT FROM insurance_db.policies r WHERE r.policy_id = f.policy_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_policy_coverage(date) IS
  'Loads the lines of a day from landing.policy_coverage into insurance_db.coverage, without those that break its rules';

CREATE PROCEDURE landing.load_policy_beneficiaries(load_day date)
LANGUAGE sql AS $$
  INSERT INTO insurance_db.beneficiaries
    (beneficiary_id, policy_id, beneficiary_name, relationship, percentage, contact_info)
  SELECT
    f.beneficiary_id, f.policy_id, f.beneficiary_name, f.relationship, f.percentage, f.contact_info
  FROM landing.policy_beneficiaries f
  WHERE f.feed_date = load_policy_beneficiaries.load_day
    AND num_nulls(f.beneficiary_id, f.policy_id, f.beneficiary_name, f.relationship, f.percentage, f.contact_info) = 0
    AND (relationship IN ('spouse', 'child', 'parent', 'other')) IS NOT FALSE
    AND (percentage BETWEEN 1 AND 100) IS NOT FALSE
    AND EXISTS (SELECT FROM insurance_db.policies r WHERE r.policy_id = f.policy_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_policy_beneficiaries(date) IS
  'Loads the lines of a day from landing.policy_beneficiaries into insurance_db.beneficiaries, without those that break its rules';

CREATE PROCEDURE landing.load_premium_receipts(load_day date)
LANGUAGE sql AS $$
  INSERT INTO insurance_db.premium_payments
    (payment_id, policy_id, payment_date, amount, payment_method, from_account_id, payment_status, due_date, reversed_date)
  SELECT
    f.payment_id, f.policy_id, f.payment_date, f.amount, f.payment_method, f.from_account_id, f.payment_status, f.due_date, f.reversed_date
  FROM landing.premium_receipts f
  WHERE f.feed_date = load_premium_receipts.load_day
    AND num_nulls(f.payment_id, f.policy_id, f.payment_date, f.amount, f.payment_method, f.payment_status, f.due_date) = 0
    AND (payment_method IN ('auto_debit', 'check', 'wire_transfer', 'online')) IS NOT FALSE
    AND (payment_status IN ('completed', 'pending', 'failed', 'reversed')) IS NOT FALSE
    AND (amount > 0) IS NOT FALSE
    AND (payment_method <> 'auto_debit' OR from_account_id IS NOT NULL) IS NOT FALSE
    AND (payment_method <> 'check' OR from_account_id IS NULL) IS NOT FALSE
    AND ((payment_status = 'reversed') = (reversed_date IS NOT NULL)) IS NOT FALSE
    AND (reversed_date > payment_date) IS NOT FALSE
    AND EXISTS (SELECT FROM insurance_db.policies r WHERE r.policy_id = f.policy_id)
    AND (f.from_account_id IS NULL OR EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_id = f.from_account_id))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_premium_receipts(date) IS
  'Loads the lines of a day from landing.premium_receipts into insurance_db.premium_payments, without those that break its rules';

CREATE PROCEDURE landing.load_claim_files(load_day date)
LANGUAGE sql AS $$
  INSERT INTO insurance_db.claims
    (claim_id, policy_id, claim_number, claim_type, claim_amount, claim_date, status, approved_amount, settlement_date, description, processed_by, coverage_id, decision_date)
  SELECT
    f.claim_id, f.policy_id, f.claim_number, f.claim_type, f.claim_amount, f.claim_date, f.status, f.approved_amount, f.settlement_date, f.description, f.processed_by, f.coverage_id, f.decision_date
  FROM landing.claim_files f
  WHERE f.feed_date = load_claim_files.load_day
    AND num_nulls(f.claim_id, f.policy_id, f.claim_number, f.claim_type, f.claim_amount, f.claim_date, f.status, f.description, f.coverage_id) = 0
    AND (claim_type IN ('death', 'accident', 'property_damage', 'medical')) IS NOT FALSE
    AND (status IN ('submitted', 'under_review', 'approved', 'rejected', 'paid')) IS NOT FALSE
    AND (claim_amount > 0) IS NOT FALSE
    AND (approved_amount > 0 AND approved_amount <= claim_amount) IS NOT FALSE
    AND ((status IN ('approved', 'paid')) = (approved_amount IS NOT NULL)) IS NOT FALSE
    AND ((status IN ('approved', 'rejected', 'paid')) = (decision_date IS NOT NULL)) IS NOT FALSE
    AND ((status = 'paid') = (settlement_date IS NOT NULL)) IS NOT FALSE
    AND ((status = 'submitted') = (processed_by IS NULL)) IS NOT FALSE
    AND (decision_date >= claim_date AND settlement_date >= decision_date) IS NOT FALSE
    AND EXISTS (SELECT FROM insurance_db.policies r WHERE r.policy_id = f.policy_id)
    AND (f.processed_by IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.processed_by))
    AND EXISTS (SELECT FROM insurance_db.coverage r WHERE r.coverage_id = f.coverage_id)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_claim_files(date) IS
  'Loads the lines of a day from landing.claim_files into insurance_db.claims, without those that break its rules';

CREATE PROCEDURE landing.load_policy_history(load_day date)
LANGUAGE sql AS $$
  INSERT INTO insurance_db.policy_events
    (event_id, policy_id, event_type, event_date, description, performed_by)
  SELECT
    f.event_id, f.policy_id, f.event_type, f.event_date, f.description, f.performed_by
  FROM landing.policy_history f
  WHERE f.feed_date = load_policy_history.load_day
    AND num_nulls(f.event_id, f.policy_id, f.event_type, f.event_date, f.description) = 0
    AND (event_type IN ('renewal', 'modification', 'cancellation', 'reinstatement')) IS NOT FALSE
    AND EXISTS (SELECT FROM insurance_db.policies r WHERE r.policy_id = f.policy_id)
    AND (f.performed_by IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.performed_by))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_policy_history(date) IS
  'Loads the lines of a day from landing.policy_history into insurance_db.policy_events, without those that break its rules';

CREATE PROCEDURE landing.load_kyc_checks(load_day date)
LANGUAGE sql AS $$
  INSERT INTO compliance_db.kyc_records
    (kyc_id, customer_id, verification_date, kyc_status, document_type, document_number, expiry_date, verified_by, next_review_date, risk_rating)
  SELECT
    f.kyc_id, f.customer_id, f.verification_date, f.kyc_status, f.document_type, f.document_number, f.expiry_date, f.verified_by, f.next_review_date, f.risk_rating
  FROM landing.kyc_checks f
  WHERE f.feed_date = load_kyc_checks.load_day
    AND num_nulls(f.kyc_id, f.customer_id, f.verification_date, f.kyc_status, f.document_type, f.document_number, f.expiry_date, f.risk_rating) = 0
    AND (kyc_status IN ('verified', 'pending', 'expired', 'rejected')) IS NOT FALSE
    AND (document_type IN ('passport', 'drivers_license', 'national_id')) IS NOT FALSE
    AND (risk_rating IN ('low', 'medium', 'high')) IS NOT FALSE
    AND ((kyc_status = 'pending') = (verified_by IS NULL)) IS NOT FALSE
    AND ((kyc_status IN ('verified', 'expired')) = (next_review_date IS NOT NULL)) IS NOT FALSE
    AND (next_review_date > verification_date) IS NOT FALSE
    AND (kyc_status NOT IN ('verified', 'expired') OR expiry_date > verification_date) IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.customers r WHERE r.customer_id = f.customer_id)
    AND (f.verified_by IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.verified_by))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_kyc_checks(date) IS
  'Loads the lines of a day from landing.kyc_checks into compliance_db.kyc_records, without those that break its rules';

CREATE PROCEDURE landing.load_screening_results(load_day date)
LANGUAGE sql AS $$
  INSERT INTO compliance_db.aml_checks
    (check_id, customer_id, transaction_id, check_date, check_type, aml_flag, risk_level, screening_result, reviewed_by)
  SELECT
    f.check_id, f.customer_id, f.transaction_id, f.check_date, f.check_type, f.aml_flag, f.risk_level, f.screening_result, f.reviewed_by
  FROM landing.screening_results f
  WHERE f.feed_date = load_screening_results.load_day
    AND num_nulls(f.check_id, f.customer_id, f.check_date, f.check_type, f.aml_flag, f.risk_level, f.screening_result) = 0
    AND (check_type IN ('watchlist', 'sanctions', 'pep_screening', 'transaction_monitoring')) IS NOT FALSE
    AND (risk_level IN ('low', 'medium', 'high')) IS NOT FALSE
    AND ((check_type = 'transaction_monitoring') = (transaction_id IS NOT NULL)) IS NOT FALSE
    AND (aml_flag = (reviewed_by IS NOT NULL)) IS NOT FALSE
    AND (aml_flag OR risk_level = 'low') IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.customers r WHERE r.customer_id = f.customer_id)
    AND (f.transaction_id IS NULL OR EXISTS (SELECT FROM accounts_db.transactions r WHERE r.transaction_id = f.transaction_id))
    AND (f.reviewed_by IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.reviewed_by))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_screening_results(date) IS
  'Loads the lines of a day from landing.screening_results into compliance_db.aml_checks, without those that break its rules';

CREATE PROCEDURE landing.load_case_reports(load_day date)
LANGUAGE sql AS $$
  INSERT INTO compliance_db.suspicious_activity_reports
    (sar_id, customer_id, account_id, rule_id, report_date, activity_type, activity_from, activity_to, description, sar_status, filed_date, regulatory_tier, filed_by, amount_involved)
  SELECT
    f.sar_id, f.customer_id, f.account_id, f.rule_id, f.report_date, f.activity_type, f.activity_from, f.activity_to, f.description, f.sar_status, f.filed_date, f.regulatory_tier, f.filed_by, f.amount_involved
  FROM landing.case_reports f
  WHERE f.feed_date = load_case_reports.load_day
    AND num_nulls(f.sar_id, f.customer_id, f.account_id, f.rule_id, f.report_date, f.activity_type, f.activity_from, f.activity_to, f.description, f.sar_status, f.regulatory_tier, f.filed_by, f.amount_involved) = 0
    AND (activity_type IN ('structuring', 'unusual_pattern', 'high_risk_country')) IS NOT FALSE
    AND (sar_status IN ('draft', 'under_review', 'filed', 'closed')) IS NOT FALSE
    AND (regulatory_tier IN ('tier1', 'tier2', 'tier3')) IS NOT FALSE
    AND ((sar_status IN ('filed', 'closed')) = (filed_date IS NOT NULL)) IS NOT FALSE
    AND (filed_date >= report_date) IS NOT FALSE
    AND (report_date >= activity_to AND activity_to >= activity_from) IS NOT FALSE
    AND (regulatory_tier = CASE WHEN amount_involved >= 63000 THEN 'tier3' WHEN amount_involved >= 40000 THEN 'tier2' ELSE 'tier1' END) IS NOT FALSE
    AND EXISTS (SELECT FROM accounts_db.customers r WHERE r.customer_id = f.customer_id)
    AND EXISTS (SELECT FROM accounts_db.accounts r WHERE r.account_id = f.account_id)
    AND EXISTS (SELECT FROM compliance_db.compliance_rules r WHERE r.rule_id = f.rule_id)
    AND EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.filed_by)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_case_reports(date) IS
  'Loads the lines of a day from landing.case_reports into compliance_db.suspicious_activity_reports, without those that break its rules';

CREATE PROCEDURE landing.load_monitoring_alerts(load_day date)
LANGUAGE sql AS $$
  INSERT INTO compliance_db.rule_violations
    (violation_id, rule_id, entity_type, entity_id, transaction_id, violation_date, severity, status, resolution_notes, resolved_by, resolved_date)
  SELECT
    f.violation_id, f.rule_id, f.entity_type, f.entity_id, f.transaction_id, f.violation_date, f.severity, f.status, f.resolution_notes, f.resolved_by, f.resolved_date
  FROM landing.monitoring_alerts f
  WHERE f.feed_date = load_monitoring_alerts.load_day
    AND num_nulls(f.violation_id, f.rule_id, f.entity_type, f.entity_id, f.transaction_id, f.violation_date, f.severity, f.status) = 0
    AND (entity_type IN ('transaction', 'account', 'customer')) IS NOT FALSE
    AND (severity IN ('low', 'medium', 'high', 'critical')) IS NOT FALSE
    AND (status IN ('open', 'investigating', 'resolved', 'false_positive')) IS NOT FALSE
    AND ((status IN ('resolved', 'false_positive')) = (resolved_date IS NOT NULL)) IS NOT FALSE
    AND ((resolved_date IS NULL) = (resolved_by IS NULL)) IS NOT FALSE
    AND ((resolved_date IS NULL) = (resolution_notes IS NULL)) IS NOT FALSE
    AND (resolved_date >= violation_date::date) IS NOT FALSE
    AND (entity_type <> 'transaction' OR entity_id = transaction_id) IS NOT FALSE
    AND EXISTS (SELECT FROM compliance_db.compliance_rules r WHERE r.rule_id = f.rule_id)
    AND EXISTS (SELECT FROM accounts_db.transactions r WHERE r.transaction_id = f.transaction_id)
    AND (f.resolved_by IS NULL OR EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.resolved_by))
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_monitoring_alerts(date) IS
  'Loads the lines of a day from landing.monitoring_alerts into compliance_db.rule_violations, without those that break its rules';

CREATE PROCEDURE landing.load_audit_trail(load_day date)
LANGUAGE sql AS $$
  INSERT INTO compliance_db.audit_logs
    (audit_id, entity_type, entity_id, action, performed_by, performed_at, old_value, new_value, ip_address)
  SELECT
    f.audit_id, f.entity_type, f.entity_id, f.action, f.performed_by, f.performed_at, f.old_value, f.new_value, f.ip_address
  FROM landing.audit_trail f
  WHERE f.feed_date = load_audit_trail.load_day
    AND num_nulls(f.audit_id, f.entity_type, f.entity_id, f.action, f.performed_by, f.performed_at, f.ip_address) = 0
    AND (entity_type IN ('customer', 'account', 'transaction', 'loan_application', 'loan', 'policy', 'claim', 'complaint', 'kyc_record', 'suspicious_activity_report')) IS NOT FALSE
    AND (action IN ('create', 'update', 'delete', 'view')) IS NOT FALSE
    AND ((action IN ('create', 'update')) = (new_value IS NOT NULL)) IS NOT FALSE
    AND (action <> 'update' OR old_value IS NOT NULL) IS NOT FALSE
    AND (ip_address LIKE '10.%') IS NOT FALSE
    AND EXISTS (SELECT FROM employees_db.employees r WHERE r.employee_id = f.performed_by)
  ON CONFLICT DO NOTHING;
$$;

COMMENT ON PROCEDURE landing.load_audit_trail(date) IS
  'Loads the lines of a day from landing.audit_trail into compliance_db.audit_logs, without those that break its rules';
