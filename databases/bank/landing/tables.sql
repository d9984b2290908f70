-- landing: Nightly deliveries of other systems as they came, and the procedures that load them
-- Here: tables without keys, checks or references.
-- Written by `npm run ddl` from src/domains/bank/landing; change that.

CREATE SCHEMA landing;
COMMENT ON SCHEMA landing IS 'Nightly deliveries of other systems as they came, and the procedures that load them';
SET search_path TO landing;

CREATE TABLE hr_employees (
  feed_date         date,
  line_number       integer,
  received_at       timestamp,
  employee_id       varchar(50),
  employee_number   varchar(20),
  first_name        varchar(100),
  last_name         varchar(100),
  email             varchar(150),
  phone             varchar(20),
  role              varchar(100),
  department        varchar(100),
  branch_code       varchar(10),
  manager_id        varchar(50),
  hire_date         date,
  termination_date  date,
  employment_status varchar(20),
  salary            numeric(12,2),
  created_at        timestamp,
  job_level         integer,
  leave_start_date  date
);

COMMENT ON TABLE hr_employees IS 'Nightly delivery of the personnel system: one row per line, a person hired, as it came';
COMMENT ON COLUMN hr_employees.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN hr_employees.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN hr_employees.received_at IS 'When the line arrived';
COMMENT ON COLUMN hr_employees.employee_id IS 'Key of the employee in all systems';
COMMENT ON COLUMN hr_employees.employee_number IS 'Staff number, in the order of hiring';
COMMENT ON COLUMN hr_employees.first_name IS 'Given name';
COMMENT ON COLUMN hr_employees.last_name IS 'Family name';
COMMENT ON COLUMN hr_employees.email IS 'E-mail address at work';
COMMENT ON COLUMN hr_employees.phone IS 'Phone number at work';
COMMENT ON COLUMN hr_employees.role IS 'Job title';
COMMENT ON COLUMN hr_employees.department IS 'Name of the department that the person belongs to';
COMMENT ON COLUMN hr_employees.branch_code IS 'Branch where the person works, or last worked';
COMMENT ON COLUMN hr_employees.manager_id IS 'Line manager; NULL for the managing director';
COMMENT ON COLUMN hr_employees.hire_date IS 'First working day with the bank';
COMMENT ON COLUMN hr_employees.termination_date IS 'Last working day with the bank; NULL while employed';
COMMENT ON COLUMN hr_employees.employment_status IS 'Whether the person works here';
COMMENT ON COLUMN hr_employees.salary IS 'Yearly pay in dollars';
COMMENT ON COLUMN hr_employees.created_at IS 'When the record was made';
COMMENT ON COLUMN hr_employees.job_level IS 'Rank: 1 and 2 staff, 3 team lead, 4 branch manager, 5 head of department, 6 managing director';
COMMENT ON COLUMN hr_employees.leave_start_date IS 'Day since which the person is on leave; NULL otherwise';

CREATE TABLE hr_training (
  feed_date          date,
  line_number        integer,
  received_at        timestamp,
  training_record_id bigint,
  employee_id        varchar(50),
  program_id         varchar(50),
  enrollment_date    date,
  completion_date    date,
  status             varchar(50),
  score              integer
);

COMMENT ON TABLE hr_training IS 'Nightly delivery of the personnel system: one row per line, an enrolment in a course, as it came';
COMMENT ON COLUMN hr_training.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN hr_training.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN hr_training.received_at IS 'When the line arrived';
COMMENT ON COLUMN hr_training.training_record_id IS 'Key of the enrolment';
COMMENT ON COLUMN hr_training.employee_id IS 'Who takes the course';
COMMENT ON COLUMN hr_training.program_id IS 'Which course';
COMMENT ON COLUMN hr_training.enrollment_date IS 'Day of joining';
COMMENT ON COLUMN hr_training.completion_date IS 'Day of finishing; NULL unless completed';
COMMENT ON COLUMN hr_training.status IS 'How far the course has come';
COMMENT ON COLUMN hr_training.score IS 'Mark from 0 to 100; NULL unless completed';

CREATE TABLE hr_reviews (
  feed_date   date,
  line_number integer,
  received_at timestamp,
  review_id   bigint,
  employee_id varchar(50),
  review_date date,
  reviewer_id varchar(50),
  rating      integer,
  goals_met   integer,
  comments    text
);

COMMENT ON TABLE hr_reviews IS 'Nightly delivery of the personnel system: one row per line, a review of performance, as it came';
COMMENT ON COLUMN hr_reviews.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN hr_reviews.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN hr_reviews.received_at IS 'When the line arrived';
COMMENT ON COLUMN hr_reviews.review_id IS 'Key of the review';
COMMENT ON COLUMN hr_reviews.employee_id IS 'Who is reviewed';
COMMENT ON COLUMN hr_reviews.review_date IS 'Day of the review';
COMMENT ON COLUMN hr_reviews.reviewer_id IS 'Who reviews: the line manager';
COMMENT ON COLUMN hr_reviews.rating IS 'Overall mark from 1 (poor) to 5 (outstanding)';
COMMENT ON COLUMN hr_reviews.goals_met IS 'Per cent of the goals of the year, weighted, that were reached';
COMMENT ON COLUMN hr_reviews.comments IS 'What the manager remarked and agreed with the employee';

CREATE TABLE hr_assignments (
  feed_date         date,
  line_number       integer,
  received_at       timestamp,
  assignment_id     bigint,
  employee_id       varchar(50),
  assignment_type   varchar(50),
  related_entity_id varchar(50),
  start_date        date,
  end_date          date
);

COMMENT ON TABLE hr_assignments IS 'Nightly delivery of the personnel system: one row per line, an assignment, as it came';
COMMENT ON COLUMN hr_assignments.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN hr_assignments.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN hr_assignments.received_at IS 'When the line arrived';
COMMENT ON COLUMN hr_assignments.assignment_id IS 'Key of the assignment';
COMMENT ON COLUMN hr_assignments.employee_id IS 'Who is in charge';
COMMENT ON COLUMN hr_assignments.assignment_type IS 'What kind of thing the assignment is about';
COMMENT ON COLUMN hr_assignments.related_entity_id IS 'customer_id, project_id or branch_code, by the type of the assignment';
COMMENT ON COLUMN hr_assignments.start_date IS 'First day of the assignment';
COMMENT ON COLUMN hr_assignments.end_date IS 'Last day of the assignment; NULL while it lasts';

CREATE TABLE core_customers (
  feed_date     date,
  line_number   integer,
  received_at   timestamp,
  customer_id   varchar(50),
  first_name    varchar(100),
  last_name     varchar(100),
  date_of_birth date,
  email         varchar(150),
  phone         varchar(20),
  created_at    timestamp
);

COMMENT ON TABLE core_customers IS 'Nightly delivery of the core banking system: one row per line, a customer taken on, as it came';
COMMENT ON COLUMN core_customers.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN core_customers.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN core_customers.received_at IS 'When the line arrived';
COMMENT ON COLUMN core_customers.customer_id IS 'Key of the customer in all systems';
COMMENT ON COLUMN core_customers.first_name IS 'Legal given name';
COMMENT ON COLUMN core_customers.last_name IS 'Legal family name';
COMMENT ON COLUMN core_customers.date_of_birth IS 'Date of birth';
COMMENT ON COLUMN core_customers.email IS 'Main e-mail address';
COMMENT ON COLUMN core_customers.phone IS 'Main phone number';
COMMENT ON COLUMN core_customers.created_at IS 'When the customer relationship began';

CREATE TABLE core_accounts (
  feed_date       date,
  line_number     integer,
  received_at     timestamp,
  account_id      varchar(50),
  account_number  varchar(20),
  customer_id     varchar(50),
  account_type    varchar(50),
  account_status  varchar(20),
  balance         numeric(15,2),
  currency        varchar(3),
  opened_date     date,
  frozen_date     date,
  closed_date     date,
  branch_code     varchar(10),
  interest_rate   numeric(5,4),
  overdraft_limit numeric(15,2)
);

COMMENT ON TABLE core_accounts IS 'Nightly delivery of the core banking system: one row per line, an account opened, as it came';
COMMENT ON COLUMN core_accounts.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN core_accounts.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN core_accounts.received_at IS 'When the line arrived';
COMMENT ON COLUMN core_accounts.account_id IS 'Key of the account';
COMMENT ON COLUMN core_accounts.account_number IS 'Number on statements: eleven digits and a check digit';
COMMENT ON COLUMN core_accounts.customer_id IS 'Owner of the account';
COMMENT ON COLUMN core_accounts.account_type IS 'Kind of account';
COMMENT ON COLUMN core_accounts.account_status IS 'State of the account';
COMMENT ON COLUMN core_accounts.balance IS 'Current balance in the currency of the account: that after the last posting';
COMMENT ON COLUMN core_accounts.currency IS 'Currency, as its ISO 4217 code';
COMMENT ON COLUMN core_accounts.opened_date IS 'Day on which the account was opened';
COMMENT ON COLUMN core_accounts.frozen_date IS 'Day since which only fees are posted';
COMMENT ON COLUMN core_accounts.closed_date IS 'Day on which the account was closed';
COMMENT ON COLUMN core_accounts.branch_code IS 'Branch that opened the account';
COMMENT ON COLUMN core_accounts.interest_rate IS 'Yearly interest paid on the balance, as a fraction';
COMMENT ON COLUMN core_accounts.overdraft_limit IS 'How far the balance may fall below zero';

CREATE TABLE core_account_links (
  feed_date          date,
  line_number        integer,
  received_at        timestamp,
  relationship_id    bigint,
  primary_account_id varchar(50),
  related_account_id varchar(50),
  relationship_type  varchar(50),
  created_at         timestamp
);

COMMENT ON TABLE core_account_links IS 'Nightly delivery of the core banking system: one row per line, a link of two accounts, as it came';
COMMENT ON COLUMN core_account_links.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN core_account_links.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN core_account_links.received_at IS 'When the line arrived';
COMMENT ON COLUMN core_account_links.relationship_id IS 'Number of the link';
COMMENT ON COLUMN core_account_links.primary_account_id IS 'Account that is shared or saved from';
COMMENT ON COLUMN core_account_links.related_account_id IS 'Account it is linked with';
COMMENT ON COLUMN core_account_links.relationship_type IS 'What the holder of the related account is to the primary account; linked_savings when it is the same person';
COMMENT ON COLUMN core_account_links.created_at IS 'Since when; never before both accounts were open';

CREATE TABLE payment_postings (
  feed_date            date,
  line_number          integer,
  received_at          timestamp,
  transaction_id       varchar(50),
  account_id           varchar(50),
  transaction_type     varchar(50),
  transaction_amount   numeric(15,2),
  transaction_date     timestamp,
  description          text,
  balance_after        numeric(15,2),
  counterparty_account varchar(20),
  counterparty_country varchar(2),
  reference_type       varchar(50),
  reference_id         varchar(50),
  processed_by         varchar(50)
);

COMMENT ON TABLE payment_postings IS 'Nightly delivery of the payment switch: one row per line, a payment booked, as it came';
COMMENT ON COLUMN payment_postings.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN payment_postings.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN payment_postings.received_at IS 'When the line arrived';
COMMENT ON COLUMN payment_postings.transaction_id IS 'Key of the posting; within an account keys rise in posting order';
COMMENT ON COLUMN payment_postings.account_id IS 'Account that was posted on';
COMMENT ON COLUMN payment_postings.transaction_type IS 'Kind of movement';
COMMENT ON COLUMN payment_postings.transaction_amount IS 'Amount in the currency of the account; positive is a credit';
COMMENT ON COLUMN payment_postings.transaction_date IS 'When the movement was posted';
COMMENT ON COLUMN payment_postings.description IS 'What the statement says';
COMMENT ON COLUMN payment_postings.balance_after IS 'Balance of the account after this posting';
COMMENT ON COLUMN payment_postings.counterparty_account IS 'Number of the other account, where it is one of the bank';
COMMENT ON COLUMN payment_postings.counterparty_country IS 'Country of the other side, where it is abroad (ISO 3166-1 alpha-2)';
COMMENT ON COLUMN payment_postings.reference_type IS 'What the movement belongs to';
COMMENT ON COLUMN payment_postings.reference_id IS 'Key of what the movement belongs to';
COMMENT ON COLUMN payment_postings.processed_by IS 'Employee who took the order; none when it was automatic';

CREATE TABLE counter_postings (
  feed_date            date,
  line_number          integer,
  received_at          timestamp,
  transaction_id       varchar(50),
  account_id           varchar(50),
  transaction_type     varchar(50),
  transaction_amount   numeric(15,2),
  transaction_date     timestamp,
  description          text,
  balance_after        numeric(15,2),
  counterparty_account varchar(20),
  counterparty_country varchar(2),
  reference_type       varchar(50),
  reference_id         varchar(50),
  processed_by         varchar(50)
);

COMMENT ON TABLE counter_postings IS 'Nightly delivery of the core banking system: one row per line, cash paid in or out, as it came';
COMMENT ON COLUMN counter_postings.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN counter_postings.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN counter_postings.received_at IS 'When the line arrived';
COMMENT ON COLUMN counter_postings.transaction_id IS 'Key of the posting; within an account keys rise in posting order';
COMMENT ON COLUMN counter_postings.account_id IS 'Account that was posted on';
COMMENT ON COLUMN counter_postings.transaction_type IS 'Kind of movement';
COMMENT ON COLUMN counter_postings.transaction_amount IS 'Amount in the currency of the account; positive is a credit';
COMMENT ON COLUMN counter_postings.transaction_date IS 'When the movement was posted';
COMMENT ON COLUMN counter_postings.description IS 'What the statement says';
COMMENT ON COLUMN counter_postings.balance_after IS 'Balance of the account after this posting';
COMMENT ON COLUMN counter_postings.counterparty_account IS 'Number of the other account, where it is one of the bank';
COMMENT ON COLUMN counter_postings.counterparty_country IS 'Country of the other side, where it is abroad (ISO 3166-1 alpha-2)';
COMMENT ON COLUMN counter_postings.reference_type IS 'What the movement belongs to';
COMMENT ON COLUMN counter_postings.reference_id IS 'Key of what the movement belongs to';
COMMENT ON COLUMN counter_postings.processed_by IS 'Employee who took the order; none when it was automatic';

CREATE TABLE charge_postings (
  feed_date            date,
  line_number          integer,
  received_at          timestamp,
  transaction_id       varchar(50),
  account_id           varchar(50),
  transaction_type     varchar(50),
  transaction_amount   numeric(15,2),
  transaction_date     timestamp,
  description          text,
  balance_after        numeric(15,2),
  counterparty_account varchar(20),
  counterparty_country varchar(2),
  reference_type       varchar(50),
  reference_id         varchar(50),
  processed_by         varchar(50)
);

COMMENT ON TABLE charge_postings IS 'Nightly delivery of the core banking system: one row per line, a fee or interest booked, as it came';
COMMENT ON COLUMN charge_postings.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN charge_postings.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN charge_postings.received_at IS 'When the line arrived';
COMMENT ON COLUMN charge_postings.transaction_id IS 'Key of the posting; within an account keys rise in posting order';
COMMENT ON COLUMN charge_postings.account_id IS 'Account that was posted on';
COMMENT ON COLUMN charge_postings.transaction_type IS 'Kind of movement';
COMMENT ON COLUMN charge_postings.transaction_amount IS 'Amount in the currency of the account; positive is a credit';
COMMENT ON COLUMN charge_postings.transaction_date IS 'When the movement was posted';
COMMENT ON COLUMN charge_postings.description IS 'What the statement says';
COMMENT ON COLUMN charge_postings.balance_after IS 'Balance of the account after this posting';
COMMENT ON COLUMN charge_postings.counterparty_account IS 'Number of the other account, where it is one of the bank';
COMMENT ON COLUMN charge_postings.counterparty_country IS 'Country of the other side, where it is abroad (ISO 3166-1 alpha-2)';
COMMENT ON COLUMN charge_postings.reference_type IS 'What the movement belongs to';
COMMENT ON COLUMN charge_postings.reference_id IS 'Key of what the movement belongs to';
COMMENT ON COLUMN charge_postings.processed_by IS 'Employee who took the order; none when it was automatic';

CREATE TABLE crm_profiles (
  feed_date         date,
  line_number       integer,
  received_at       timestamp,
  customer_id       varchar(50),
  full_name         varchar(200),
  email             varchar(150),
  phone             varchar(20),
  address           text,
  city              varchar(100),
  country           varchar(100),
  customer_segment  varchar(50),
  customer_status   varchar(20),
  status_since      date,
  onboarding_date   date,
  assigned_agent_id varchar(50),
  kyc_status        varchar(20),
  risk_rating       varchar(20),
  created_at        timestamp,
  updated_at        timestamp
);

COMMENT ON TABLE crm_profiles IS 'Nightly delivery of the customer relationship system: one row per line, the profile of a new customer, as it came';
COMMENT ON COLUMN crm_profiles.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN crm_profiles.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN crm_profiles.received_at IS 'When the line arrived';
COMMENT ON COLUMN crm_profiles.customer_id IS 'Customer, by the key that all systems share';
COMMENT ON COLUMN crm_profiles.full_name IS 'Given and family name';
COMMENT ON COLUMN crm_profiles.email IS 'Main e-mail address, that of the customer master';
COMMENT ON COLUMN crm_profiles.phone IS 'Main phone number, that of the customer master';
COMMENT ON COLUMN crm_profiles.address IS 'Postal address in one line';
COMMENT ON COLUMN crm_profiles.city IS 'Town of residence';
COMMENT ON COLUMN crm_profiles.country IS 'Country of residence';
COMMENT ON COLUMN crm_profiles.customer_segment IS 'Segment that the customer belongs to';
COMMENT ON COLUMN crm_profiles.customer_status IS 'State of the relationship; dormant after 180 days without a movement';
COMMENT ON COLUMN crm_profiles.status_since IS 'Day since which the customer has this status';
COMMENT ON COLUMN crm_profiles.onboarding_date IS 'Day on which the relationship began';
COMMENT ON COLUMN crm_profiles.assigned_agent_id IS 'Employee who looks after the customer; none for some';
COMMENT ON COLUMN crm_profiles.kyc_status IS 'Result of the latest identity check';
COMMENT ON COLUMN crm_profiles.risk_rating IS 'Risk found by the latest identity check';
COMMENT ON COLUMN crm_profiles.created_at IS 'When the profile was made';
COMMENT ON COLUMN crm_profiles.updated_at IS 'When status or contact data last changed; the making of the profile where they never did';

CREATE TABLE crm_contacts (
  feed_date        date,
  line_number      integer,
  received_at      timestamp,
  interaction_id   varchar(50),
  customer_id      varchar(50),
  interaction_type varchar(50),
  channel          varchar(50),
  interaction_date timestamp,
  duration_minutes integer,
  notes            text,
  handled_by       varchar(50),
  outcome          varchar(50),
  reference_type   varchar(50),
  reference_id     varchar(50)
);

COMMENT ON TABLE crm_contacts IS 'Nightly delivery of the customer relationship system: one row per line, a contact with a customer, as it came';
COMMENT ON COLUMN crm_contacts.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN crm_contacts.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN crm_contacts.received_at IS 'When the line arrived';
COMMENT ON COLUMN crm_contacts.interaction_id IS 'Key of the contact; keys of one customer rise with time';
COMMENT ON COLUMN crm_contacts.customer_id IS 'Customer who was in touch';
COMMENT ON COLUMN crm_contacts.interaction_type IS 'Why the customer was in touch';
COMMENT ON COLUMN crm_contacts.channel IS 'How the customer was in touch';
COMMENT ON COLUMN crm_contacts.interaction_date IS 'When the contact began';
COMMENT ON COLUMN crm_contacts.duration_minutes IS 'How long it took; none for e-mail';
COMMENT ON COLUMN crm_contacts.notes IS 'What was noted down';
COMMENT ON COLUMN crm_contacts.handled_by IS 'Employee who took it; none for self-service';
COMMENT ON COLUMN crm_contacts.outcome IS 'What came of it';
COMMENT ON COLUMN crm_contacts.reference_type IS 'Kind of thing that the contact was about';
COMMENT ON COLUMN crm_contacts.reference_id IS 'Key of the thing that the contact was about';

CREATE TABLE crm_surveys (
  feed_date           date,
  line_number         integer,
  received_at         timestamp,
  survey_id           bigint,
  customer_id         varchar(50),
  interaction_id      varchar(50),
  nps_score           integer,
  satisfaction_rating integer,
  survey_date         date,
  comments            text
);

COMMENT ON TABLE crm_surveys IS 'Nightly delivery of the customer relationship system: one row per line, an answered survey, as it came';
COMMENT ON COLUMN crm_surveys.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN crm_surveys.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN crm_surveys.received_at IS 'When the line arrived';
COMMENT ON COLUMN crm_surveys.survey_id IS 'Key of the answer';
COMMENT ON COLUMN crm_surveys.customer_id IS 'Customer who answered';
COMMENT ON COLUMN crm_surveys.interaction_id IS 'Contact that the customer was asked about';
COMMENT ON COLUMN crm_surveys.nps_score IS 'How likely the customer is to recommend the bank, 0 to 10';
COMMENT ON COLUMN crm_surveys.satisfaction_rating IS 'Satisfaction with the contact in stars, 1 to 5';
COMMENT ON COLUMN crm_surveys.survey_date IS 'Day of the answer';
COMMENT ON COLUMN crm_surveys.comments IS 'What the customer added in words; none for half of the answers';

CREATE TABLE crm_complaints (
  feed_date             date,
  line_number           integer,
  received_at           timestamp,
  complaint_id          varchar(50),
  customer_id           varchar(50),
  interaction_id        varchar(50),
  complaint_type        varchar(100),
  description           text,
  status                varchar(50),
  priority              varchar(20),
  filed_date            timestamp,
  resolved_date         timestamp,
  resolution_time_hours integer,
  assigned_to           varchar(50),
  reference_type        varchar(50),
  reference_id          varchar(50)
);

COMMENT ON TABLE crm_complaints IS 'Nightly delivery of the customer relationship system: one row per line, a complaint filed, as it came';
COMMENT ON COLUMN crm_complaints.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN crm_complaints.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN crm_complaints.received_at IS 'When the line arrived';
COMMENT ON COLUMN crm_complaints.complaint_id IS 'Key of the complaint';
COMMENT ON COLUMN crm_complaints.customer_id IS 'Customer who complained';
COMMENT ON COLUMN crm_complaints.interaction_id IS 'Contact at which it was filed';
COMMENT ON COLUMN crm_complaints.complaint_type IS 'What kind of complaint it is';
COMMENT ON COLUMN crm_complaints.description IS 'What the customer complains about';
COMMENT ON COLUMN crm_complaints.status IS 'How far the bank is with it';
COMMENT ON COLUMN crm_complaints.priority IS 'How urgent it is';
COMMENT ON COLUMN crm_complaints.filed_date IS 'When it was filed: the beginning of the contact';
COMMENT ON COLUMN crm_complaints.resolved_date IS 'When it was settled; none while it is not';
COMMENT ON COLUMN crm_complaints.resolution_time_hours IS 'Hours from filing to settling; none while it is not settled';
COMMENT ON COLUMN crm_complaints.assigned_to IS 'Employee in charge; none where nobody was needed yet';
COMMENT ON COLUMN crm_complaints.reference_type IS 'Kind of thing complained about; none for complaints of type other';
COMMENT ON COLUMN crm_complaints.reference_id IS 'Key of the thing complained about';

CREATE TABLE crm_campaigns (
  feed_date      date,
  line_number    integer,
  received_at    timestamp,
  campaign_id    varchar(50),
  campaign_name  varchar(200),
  campaign_type  varchar(50),
  start_date     date,
  end_date       date,
  target_segment varchar(50)
);

COMMENT ON TABLE crm_campaigns IS 'Nightly delivery of the customer relationship system: one row per line, a campaign begun, as it came';
COMMENT ON COLUMN crm_campaigns.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN crm_campaigns.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN crm_campaigns.received_at IS 'When the line arrived';
COMMENT ON COLUMN crm_campaigns.campaign_id IS 'Key of the campaign';
COMMENT ON COLUMN crm_campaigns.campaign_name IS 'What the campaign is called';
COMMENT ON COLUMN crm_campaigns.campaign_type IS 'How the campaign reaches customers, or what it is for';
COMMENT ON COLUMN crm_campaigns.start_date IS 'First day';
COMMENT ON COLUMN crm_campaigns.end_date IS 'Last day';
COMMENT ON COLUMN crm_campaigns.target_segment IS 'Segment of customers that it is for';

CREATE TABLE crm_responses (
  feed_date      date,
  line_number    integer,
  received_at    timestamp,
  response_id    bigint,
  campaign_id    varchar(50),
  customer_id    varchar(50),
  response_date  date,
  response_type  varchar(50),
  converted      boolean,
  reference_type varchar(50),
  reference_id   varchar(50)
);

COMMENT ON TABLE crm_responses IS 'Nightly delivery of the customer relationship system: one row per line, a reaction to a campaign, as it came';
COMMENT ON COLUMN crm_responses.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN crm_responses.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN crm_responses.received_at IS 'When the line arrived';
COMMENT ON COLUMN crm_responses.response_id IS 'Key of the reaction';
COMMENT ON COLUMN crm_responses.campaign_id IS 'Campaign that the customer reacted to';
COMMENT ON COLUMN crm_responses.customer_id IS 'Customer who reacted';
COMMENT ON COLUMN crm_responses.response_date IS 'Day of the reaction, during the campaign or up to 14 days after';
COMMENT ON COLUMN crm_responses.response_type IS 'What the customer did; purchased means that an order was placed';
COMMENT ON COLUMN crm_responses.converted IS 'Whether it led to a sale: a product began within 60 days of an order, 30 of a click, 7 of opening';
COMMENT ON COLUMN crm_responses.reference_type IS 'Kind of product that was sold';
COMMENT ON COLUMN crm_responses.reference_id IS 'Key of the product that was sold';

CREATE TABLE loan_requests (
  feed_date        date,
  line_number      integer,
  received_at      timestamp,
  application_id   varchar(50),
  customer_id      varchar(50),
  loan_type        varchar(50),
  requested_amount numeric(15,2),
  application_date date,
  status           varchar(50),
  officer_id       varchar(50),
  decision_date    date,
  approved_amount  numeric(15,2),
  rejection_reason text,
  withdrawn_date   date
);

COMMENT ON TABLE loan_requests IS 'Nightly delivery of the loan servicing system: one row per line, an application for credit, as it came';
COMMENT ON COLUMN loan_requests.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN loan_requests.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN loan_requests.received_at IS 'When the line arrived';
COMMENT ON COLUMN loan_requests.application_id IS 'Key of the application';
COMMENT ON COLUMN loan_requests.customer_id IS 'Customer who applied';
COMMENT ON COLUMN loan_requests.loan_type IS 'What the money is for';
COMMENT ON COLUMN loan_requests.requested_amount IS 'Amount asked for';
COMMENT ON COLUMN loan_requests.application_date IS 'Day on which the application was handed in';
COMMENT ON COLUMN loan_requests.status IS 'State of the application';
COMMENT ON COLUMN loan_requests.officer_id IS 'Loan officer who took the application';
COMMENT ON COLUMN loan_requests.decision_date IS 'Day of approval or rejection; NULL while pending and when withdrawn';
COMMENT ON COLUMN loan_requests.approved_amount IS 'Amount granted; NULL unless approved';
COMMENT ON COLUMN loan_requests.rejection_reason IS 'Why the application was refused; NULL unless rejected';
COMMENT ON COLUMN loan_requests.withdrawn_date IS 'Day on which the customer withdrew; NULL unless withdrawn';

CREATE TABLE loan_bookings (
  feed_date            date,
  line_number          integer,
  received_at          timestamp,
  loan_id              varchar(50),
  application_id       varchar(50),
  loan_number          varchar(30),
  customer_id          varchar(50),
  linked_account_id    varchar(50),
  loan_type            varchar(50),
  principal_amount     numeric(15,2),
  interest_rate        numeric(5,4),
  term_months          integer,
  disbursement_date    date,
  maturity_date        date,
  loan_status          varchar(50),
  outstanding_balance  numeric(15,2),
  default_status       boolean,
  approved_by          varchar(50),
  original_term_months integer,
  settled_date         date,
  default_date         date,
  restructured_date    date
);

COMMENT ON TABLE loan_bookings IS 'Nightly delivery of the loan servicing system: one row per line, a loan paid out, as it came';
COMMENT ON COLUMN loan_bookings.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN loan_bookings.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN loan_bookings.received_at IS 'When the line arrived';
COMMENT ON COLUMN loan_bookings.loan_id IS 'Key of the loan';
COMMENT ON COLUMN loan_bookings.application_id IS 'Application it was granted for';
COMMENT ON COLUMN loan_bookings.loan_number IS 'Number on letters: ten digits and a check digit';
COMMENT ON COLUMN loan_bookings.customer_id IS 'Borrower';
COMMENT ON COLUMN loan_bookings.linked_account_id IS 'Checking account of the borrower that the loan was paid out to and is repaid from';
COMMENT ON COLUMN loan_bookings.loan_type IS 'What the money is for, as in the application';
COMMENT ON COLUMN loan_bookings.principal_amount IS 'Amount paid out';
COMMENT ON COLUMN loan_bookings.interest_rate IS 'Yearly interest as a fraction';
COMMENT ON COLUMN loan_bookings.term_months IS 'Monthly installments agreed on, those added by a restructuring included';
COMMENT ON COLUMN loan_bookings.disbursement_date IS 'Day on which the principal was paid out';
COMMENT ON COLUMN loan_bookings.maturity_date IS 'Due date of the last installment; earlier than agreed when settled early';
COMMENT ON COLUMN loan_bookings.loan_status IS 'State of the loan';
COMMENT ON COLUMN loan_bookings.outstanding_balance IS 'Principal not yet repaid';
COMMENT ON COLUMN loan_bookings.default_status IS 'Whether the loan is in default';
COMMENT ON COLUMN loan_bookings.approved_by IS 'Who approved it: a loan officer other than the one who took it, or the head of lending';
COMMENT ON COLUMN loan_bookings.original_term_months IS 'Monthly installments agreed on at disbursement';
COMMENT ON COLUMN loan_bookings.settled_date IS 'Day on which everything was repaid; NULL unless paid off';
COMMENT ON COLUMN loan_bookings.default_date IS 'Day on which the third installment in a row was missed; NULL unless in default';
COMMENT ON COLUMN loan_bookings.restructured_date IS 'Day of the new repayment plan; NULL unless restructured';

CREATE TABLE loan_collateral (
  feed_date       date,
  line_number     integer,
  received_at     timestamp,
  collateral_id   varchar(50),
  loan_id         varchar(50),
  collateral_type varchar(100),
  description     text,
  appraised_value numeric(15,2),
  appraisal_date  date,
  ltv_ratio       numeric(5,4)
);

COMMENT ON TABLE loan_collateral IS 'Nightly delivery of the loan servicing system: one row per line, an asset pledged, as it came';
COMMENT ON COLUMN loan_collateral.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN loan_collateral.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN loan_collateral.received_at IS 'When the line arrived';
COMMENT ON COLUMN loan_collateral.collateral_id IS 'Key of the asset';
COMMENT ON COLUMN loan_collateral.loan_id IS 'Loan that it secures';
COMMENT ON COLUMN loan_collateral.collateral_type IS 'Kind of asset';
COMMENT ON COLUMN loan_collateral.description IS 'What the asset is, in the words of the appraiser';
COMMENT ON COLUMN loan_collateral.appraised_value IS 'Value found by the appraisal';
COMMENT ON COLUMN loan_collateral.appraisal_date IS 'Day of the appraisal';
COMMENT ON COLUMN loan_collateral.ltv_ratio IS 'Loan-to-value: principal of the loan over the appraised value';

CREATE TABLE loan_servicing (
  feed_date          date,
  line_number        integer,
  received_at        timestamp,
  schedule_id        bigint,
  loan_id            varchar(50),
  installment_number integer,
  due_date           date,
  principal_amount   numeric(15,2),
  interest_amount    numeric(15,2),
  total_amount       numeric(15,2),
  payment_date       date,
  payment_status     varchar(20),
  schedule_version   integer,
  superseded_date    date
);

COMMENT ON TABLE loan_servicing IS 'Nightly delivery of the loan servicing system: one row per line, an installment due, as it came';
COMMENT ON COLUMN loan_servicing.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN loan_servicing.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN loan_servicing.received_at IS 'When the line arrived';
COMMENT ON COLUMN loan_servicing.schedule_id IS 'Key of the installment';
COMMENT ON COLUMN loan_servicing.loan_id IS 'Loan that it repays';
COMMENT ON COLUMN loan_servicing.installment_number IS 'Number within the loan, from 1';
COMMENT ON COLUMN loan_servicing.due_date IS 'Day on which it is due: so many calendar months after the disbursement';
COMMENT ON COLUMN loan_servicing.principal_amount IS 'Share that repays principal';
COMMENT ON COLUMN loan_servicing.interest_amount IS 'Share that pays interest: a twelfth of the yearly rate on the balance before it';
COMMENT ON COLUMN loan_servicing.total_amount IS 'Principal and interest together';
COMMENT ON COLUMN loan_servicing.payment_date IS 'Day on which it was collected from the linked account; NULL while unpaid';
COMMENT ON COLUMN loan_servicing.payment_status IS 'State: paid when due, late when paid after that, missed when unpaid for more than thirty days or superseded, else pending';
COMMENT ON COLUMN loan_servicing.schedule_version IS 'Plan that it belongs to: 1 as agreed at disbursement, 2 after a restructuring';
COMMENT ON COLUMN loan_servicing.superseded_date IS 'Day on which a restructuring moved its principal into later installments; NULL otherwise';

CREATE TABLE loan_guarantees (
  feed_date        date,
  line_number      integer,
  received_at      timestamp,
  guarantor_id     bigint,
  loan_id          varchar(50),
  guarantor_name   varchar(200),
  relationship     varchar(50),
  contact_info     text,
  guarantee_amount numeric(15,2)
);

COMMENT ON TABLE loan_guarantees IS 'Nightly delivery of the loan servicing system: one row per line, a guarantor, as it came';
COMMENT ON COLUMN loan_guarantees.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN loan_guarantees.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN loan_guarantees.received_at IS 'When the line arrived';
COMMENT ON COLUMN loan_guarantees.guarantor_id IS 'Key of the guarantor';
COMMENT ON COLUMN loan_guarantees.loan_id IS 'Loan that is guaranteed';
COMMENT ON COLUMN loan_guarantees.guarantor_name IS 'Full name';
COMMENT ON COLUMN loan_guarantees.relationship IS 'What the guarantor is to the borrower';
COMMENT ON COLUMN loan_guarantees.contact_info IS 'E-mail address, and phone number where it is known';
COMMENT ON COLUMN loan_guarantees.guarantee_amount IS 'Amount guaranteed: half of the principal or more';

CREATE TABLE risk_scores (
  feed_date       date,
  line_number     integer,
  received_at     timestamp,
  assessment_id   bigint,
  loan_id         varchar(50),
  application_id  varchar(50),
  assessment_date date,
  risk_score      integer,
  pd_probability  numeric(5,4),
  credit_grade    varchar(10),
  assessed_by     varchar(50)
);

COMMENT ON TABLE risk_scores IS 'Nightly delivery of the scoring engine: one row per line, a scoring, as it came';
COMMENT ON COLUMN risk_scores.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN risk_scores.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN risk_scores.received_at IS 'When the line arrived';
COMMENT ON COLUMN risk_scores.assessment_id IS 'Key of the scoring';
COMMENT ON COLUMN risk_scores.loan_id IS 'Loan scored; NULL when it was an application';
COMMENT ON COLUMN risk_scores.application_id IS 'Application scored; NULL when it was a loan';
COMMENT ON COLUMN risk_scores.assessment_date IS 'Day of the scoring';
COMMENT ON COLUMN risk_scores.risk_score IS 'Score from 300 (worst) to 850 (best)';
COMMENT ON COLUMN risk_scores.pd_probability IS 'Probability of default as a fraction, as the rating table has it for the score';
COMMENT ON COLUMN risk_scores.credit_grade IS 'Grade, as the rating table has it for the score';
COMMENT ON COLUMN risk_scores.assessed_by IS 'Risk analyst who made the scoring; NULL when the scoring system (SYSTEM) made it';

CREATE TABLE policy_sales (
  feed_date         date,
  line_number       integer,
  received_at       timestamp,
  policy_id         varchar(50),
  policy_number     varchar(30),
  customer_id       varchar(50),
  policy_type       varchar(50),
  policy_status     varchar(20),
  coverage_amount   numeric(15,2),
  premium_amount    numeric(10,2),
  premium_frequency varchar(20),
  start_date        date,
  end_date          date,
  ended_date        date,
  linked_account_id varchar(50),
  agent_id          varchar(50),
  created_at        timestamp
);

COMMENT ON TABLE policy_sales IS 'Nightly delivery of the policy administration system: one row per line, a policy sold, as it came';
COMMENT ON COLUMN policy_sales.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN policy_sales.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN policy_sales.received_at IS 'When the line arrived';
COMMENT ON COLUMN policy_sales.policy_id IS 'Key of the policy';
COMMENT ON COLUMN policy_sales.policy_number IS 'Number on documents: P, ten digits and a check digit';
COMMENT ON COLUMN policy_sales.customer_id IS 'Holder of the policy';
COMMENT ON COLUMN policy_sales.policy_type IS 'Kind of insurance';
COMMENT ON COLUMN policy_sales.policy_status IS 'State of the policy';
COMMENT ON COLUMN policy_sales.coverage_amount IS 'Most that the policy insures; the limit of its main risk';
COMMENT ON COLUMN policy_sales.premium_amount IS 'One premium, as paid at the given frequency';
COMMENT ON COLUMN policy_sales.premium_frequency IS 'How often a premium is due';
COMMENT ON COLUMN policy_sales.start_date IS 'First day of cover, on which the first premium is due';
COMMENT ON COLUMN policy_sales.end_date IS 'End of the term, or of the current insurance year where the policy renews';
COMMENT ON COLUMN policy_sales.ended_date IS 'Day on which cover ended by lapse, cancellation or maturity; none while in force';
COMMENT ON COLUMN policy_sales.linked_account_id IS 'Account that pays the premiums and takes the payouts; none when they are paid by other means';
COMMENT ON COLUMN policy_sales.agent_id IS 'Insurance agent who sold the policy';
COMMENT ON COLUMN policy_sales.created_at IS 'When the policy was signed';

CREATE TABLE policy_coverage (
  feed_date      date,
  line_number    integer,
  received_at    timestamp,
  coverage_id    varchar(50),
  policy_id      varchar(50),
  covered_risk   varchar(50),
  coverage_limit numeric(15,2),
  deductible     numeric(15,2)
);

COMMENT ON TABLE policy_coverage IS 'Nightly delivery of the policy administration system: one row per line, a risk covered, as it came';
COMMENT ON COLUMN policy_coverage.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN policy_coverage.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN policy_coverage.received_at IS 'When the line arrived';
COMMENT ON COLUMN policy_coverage.coverage_id IS 'Key of the covered risk';
COMMENT ON COLUMN policy_coverage.policy_id IS 'Policy that covers the risk';
COMMENT ON COLUMN policy_coverage.covered_risk IS 'What is insured against';
COMMENT ON COLUMN policy_coverage.coverage_limit IS 'Most that is paid for one claim';
COMMENT ON COLUMN policy_coverage.deductible IS 'What the holder bears of each loss';

CREATE TABLE policy_beneficiaries (
  feed_date        date,
  line_number      integer,
  received_at      timestamp,
  beneficiary_id   bigint,
  policy_id        varchar(50),
  beneficiary_name varchar(200),
  relationship     varchar(50),
  percentage       integer,
  contact_info     text
);

COMMENT ON TABLE policy_beneficiaries IS 'Nightly delivery of the policy administration system: one row per line, a beneficiary named, as it came';
COMMENT ON COLUMN policy_beneficiaries.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN policy_beneficiaries.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN policy_beneficiaries.received_at IS 'When the line arrived';
COMMENT ON COLUMN policy_beneficiaries.beneficiary_id IS 'Key of the row';
COMMENT ON COLUMN policy_beneficiaries.policy_id IS 'Policy whose benefit the person gets';
COMMENT ON COLUMN policy_beneficiaries.beneficiary_name IS 'Full name of the person';
COMMENT ON COLUMN policy_beneficiaries.relationship IS 'What the person is to the holder';
COMMENT ON COLUMN policy_beneficiaries.percentage IS 'Share of the benefit; those of a policy add up to 100';
COMMENT ON COLUMN policy_beneficiaries.contact_info IS 'How to reach the person';

CREATE TABLE premium_receipts (
  feed_date       date,
  line_number     integer,
  received_at     timestamp,
  payment_id      varchar(50),
  policy_id       varchar(50),
  payment_date    date,
  amount          numeric(10,2),
  payment_method  varchar(50),
  from_account_id varchar(50),
  payment_status  varchar(20),
  due_date        date,
  reversed_date   date
);

COMMENT ON TABLE premium_receipts IS 'Nightly delivery of the policy administration system: one row per line, a premium paid or failed, as it came';
COMMENT ON COLUMN premium_receipts.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN premium_receipts.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN premium_receipts.received_at IS 'When the line arrived';
COMMENT ON COLUMN premium_receipts.payment_id IS 'Key of the payment';
COMMENT ON COLUMN premium_receipts.policy_id IS 'Policy that is paid for';
COMMENT ON COLUMN premium_receipts.payment_date IS 'Day on which the payment was made or tried; the day of the debit on a linked account';
COMMENT ON COLUMN premium_receipts.amount IS 'Amount of the payment: one premium';
COMMENT ON COLUMN premium_receipts.payment_method IS 'How the premium is paid';
COMMENT ON COLUMN premium_receipts.from_account_id IS 'Account of the bank that pays; none for other means';
COMMENT ON COLUMN premium_receipts.payment_status IS 'What became of the payment';
COMMENT ON COLUMN premium_receipts.due_date IS 'Day on which the premium was due';
COMMENT ON COLUMN premium_receipts.reversed_date IS 'Day on which a payment was given back after a cancellation; none for the others';

CREATE TABLE claim_files (
  feed_date       date,
  line_number     integer,
  received_at     timestamp,
  claim_id        varchar(50),
  policy_id       varchar(50),
  claim_number    varchar(30),
  claim_type      varchar(100),
  claim_amount    numeric(15,2),
  claim_date      date,
  status          varchar(50),
  approved_amount numeric(15,2),
  settlement_date date,
  description     text,
  processed_by    varchar(50),
  coverage_id     varchar(50),
  decision_date   date
);

COMMENT ON TABLE claim_files IS 'Nightly delivery of the policy administration system: one row per line, a claim filed, as it came';
COMMENT ON COLUMN claim_files.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN claim_files.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN claim_files.received_at IS 'When the line arrived';
COMMENT ON COLUMN claim_files.claim_id IS 'Key of the claim';
COMMENT ON COLUMN claim_files.policy_id IS 'Policy that is claimed on';
COMMENT ON COLUMN claim_files.claim_number IS 'Number on letters: C, ten digits and a check digit';
COMMENT ON COLUMN claim_files.claim_type IS 'Kind of loss; follows from the covered risk';
COMMENT ON COLUMN claim_files.claim_amount IS 'What the holder asks for';
COMMENT ON COLUMN claim_files.claim_date IS 'Day on which the claim was filed';
COMMENT ON COLUMN claim_files.status IS 'How far the claim has come';
COMMENT ON COLUMN claim_files.approved_amount IS 'What was granted; none before that and for rejected claims';
COMMENT ON COLUMN claim_files.settlement_date IS 'Day on which the granted amount was paid; none before that';
COMMENT ON COLUMN claim_files.description IS 'How the holder describes the loss';
COMMENT ON COLUMN claim_files.processed_by IS 'Employee in charge of the claim; none while it is only submitted';
COMMENT ON COLUMN claim_files.coverage_id IS 'Covered risk that the loss falls under';
COMMENT ON COLUMN claim_files.decision_date IS 'Day on which the claim was approved or rejected; none before that';

CREATE TABLE policy_history (
  feed_date    date,
  line_number  integer,
  received_at  timestamp,
  event_id     bigint,
  policy_id    varchar(50),
  event_type   varchar(50),
  event_date   date,
  description  text,
  performed_by varchar(50)
);

COMMENT ON TABLE policy_history IS 'Nightly delivery of the policy administration system: one row per line, an event of a policy, as it came';
COMMENT ON COLUMN policy_history.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN policy_history.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN policy_history.received_at IS 'When the line arrived';
COMMENT ON COLUMN policy_history.event_id IS 'Key of the event';
COMMENT ON COLUMN policy_history.policy_id IS 'Policy that the event belongs to';
COMMENT ON COLUMN policy_history.event_type IS 'What happened';
COMMENT ON COLUMN policy_history.event_date IS 'Day on which it happened';
COMMENT ON COLUMN policy_history.description IS 'What happened, in words';
COMMENT ON COLUMN policy_history.performed_by IS 'Employee who did it; none when it was automatic or done online';

CREATE TABLE kyc_checks (
  feed_date         date,
  line_number       integer,
  received_at       timestamp,
  kyc_id            varchar(50),
  customer_id       varchar(50),
  verification_date date,
  kyc_status        varchar(20),
  document_type     varchar(100),
  document_number   varchar(100),
  expiry_date       date,
  verified_by       varchar(50),
  next_review_date  date,
  risk_rating       varchar(20)
);

COMMENT ON TABLE kyc_checks IS 'Nightly delivery of the screening service: one row per line, an identity check, as it came';
COMMENT ON COLUMN kyc_checks.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN kyc_checks.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN kyc_checks.received_at IS 'When the line arrived';
COMMENT ON COLUMN kyc_checks.kyc_id IS 'Key of the check; those of a customer rise in time';
COMMENT ON COLUMN kyc_checks.customer_id IS 'Customer who was checked';
COMMENT ON COLUMN kyc_checks.verification_date IS 'Day of the check; of a pending one the day on which it was asked for';
COMMENT ON COLUMN kyc_checks.kyc_status IS 'Result of the check; expired when the next one did not come in time';
COMMENT ON COLUMN kyc_checks.document_type IS 'Paper that was shown';
COMMENT ON COLUMN kyc_checks.document_number IS 'Number of the paper, from a range that is never issued';
COMMENT ON COLUMN kyc_checks.expiry_date IS 'Last day on which the paper is valid';
COMMENT ON COLUMN kyc_checks.verified_by IS 'Compliance officer; none while the check is pending';
COMMENT ON COLUMN kyc_checks.next_review_date IS 'Day by which the customer must be checked again, by risk; none where the check was not passed';
COMMENT ON COLUMN kyc_checks.risk_rating IS 'Risk found by the check';

CREATE TABLE screening_results (
  feed_date        date,
  line_number      integer,
  received_at      timestamp,
  check_id         varchar(50),
  customer_id      varchar(50),
  transaction_id   varchar(50),
  check_date       timestamp,
  check_type       varchar(50),
  aml_flag         boolean,
  risk_level       varchar(20),
  screening_result text,
  reviewed_by      varchar(50)
);

COMMENT ON TABLE screening_results IS 'Nightly delivery of the screening service: one row per line, a screening, as it came';
COMMENT ON COLUMN screening_results.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN screening_results.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN screening_results.received_at IS 'When the line arrived';
COMMENT ON COLUMN screening_results.check_id IS 'Key of the check; those of a customer rise in time';
COMMENT ON COLUMN screening_results.customer_id IS 'Customer who was screened';
COMMENT ON COLUMN screening_results.transaction_id IS 'Posting that was looked at; none for a list';
COMMENT ON COLUMN screening_results.check_date IS 'When the check was made';
COMMENT ON COLUMN screening_results.check_type IS 'List, or monitoring of postings';
COMMENT ON COLUMN screening_results.aml_flag IS 'Whether the check was a hit';
COMMENT ON COLUMN screening_results.risk_level IS 'How serious the hit is; low without one';
COMMENT ON COLUMN screening_results.screening_result IS 'What was found';
COMMENT ON COLUMN screening_results.reviewed_by IS 'Compliance officer who looked at the hit';

CREATE TABLE case_reports (
  feed_date       date,
  line_number     integer,
  received_at     timestamp,
  sar_id          varchar(50),
  customer_id     varchar(50),
  account_id      varchar(50),
  rule_id         varchar(50),
  report_date     date,
  activity_type   varchar(100),
  activity_from   date,
  activity_to     date,
  description     text,
  sar_status      varchar(50),
  filed_date      date,
  regulatory_tier varchar(20),
  filed_by        varchar(50),
  amount_involved numeric(15,2)
);

COMMENT ON TABLE case_reports IS 'Nightly delivery of the case management of compliance: one row per line, a report written, as it came';
COMMENT ON COLUMN case_reports.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN case_reports.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN case_reports.received_at IS 'When the line arrived';
COMMENT ON COLUMN case_reports.sar_id IS 'Key of the report';
COMMENT ON COLUMN case_reports.customer_id IS 'Customer it is about';
COMMENT ON COLUMN case_reports.account_id IS 'Account on which the money moved';
COMMENT ON COLUMN case_reports.rule_id IS 'Rule whose violation led to it';
COMMENT ON COLUMN case_reports.report_date IS 'Day on which it was drafted';
COMMENT ON COLUMN case_reports.activity_type IS 'What makes the activity suspicious';
COMMENT ON COLUMN case_reports.activity_from IS 'Day of the first posting it is about';
COMMENT ON COLUMN case_reports.activity_to IS 'Day of the last posting it is about';
COMMENT ON COLUMN case_reports.description IS 'What happened';
COMMENT ON COLUMN case_reports.sar_status IS 'How far the bank is with it';
COMMENT ON COLUMN case_reports.filed_date IS 'Day on which it was sent to the authority';
COMMENT ON COLUMN case_reports.regulatory_tier IS 'Tier by amount: the second from 40,000.00, the third from 63,000.00';
COMMENT ON COLUMN case_reports.filed_by IS 'Compliance officer in charge';
COMMENT ON COLUMN case_reports.amount_involved IS 'Sum of the amounts of the postings it is about';

CREATE TABLE monitoring_alerts (
  feed_date        date,
  line_number      integer,
  received_at      timestamp,
  violation_id     varchar(50),
  rule_id          varchar(50),
  entity_type      varchar(50),
  entity_id        varchar(50),
  transaction_id   varchar(50),
  violation_date   timestamp,
  severity         varchar(20),
  status           varchar(50),
  resolution_notes text,
  resolved_by      varchar(50),
  resolved_date    date
);

COMMENT ON TABLE monitoring_alerts IS 'Nightly delivery of the case management of compliance: one row per line, a rule broken, as it came';
COMMENT ON COLUMN monitoring_alerts.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN monitoring_alerts.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN monitoring_alerts.received_at IS 'When the line arrived';
COMMENT ON COLUMN monitoring_alerts.violation_id IS 'Key of the violation; those of a customer rise in time';
COMMENT ON COLUMN monitoring_alerts.rule_id IS 'Rule that was broken';
COMMENT ON COLUMN monitoring_alerts.entity_type IS 'Who broke it, as the rule says';
COMMENT ON COLUMN monitoring_alerts.entity_id IS 'Key of the posting, account or customer that broke it';
COMMENT ON COLUMN monitoring_alerts.transaction_id IS 'Posting with which the rule was first broken';
COMMENT ON COLUMN monitoring_alerts.violation_date IS 'When it was broken: the time of that posting';
COMMENT ON COLUMN monitoring_alerts.severity IS 'How serious it is, as the rule says';
COMMENT ON COLUMN monitoring_alerts.status IS 'How far the bank is with it';
COMMENT ON COLUMN monitoring_alerts.resolution_notes IS 'What the review found; none while it is not over';
COMMENT ON COLUMN monitoring_alerts.resolved_by IS 'Compliance officer who settled it';
COMMENT ON COLUMN monitoring_alerts.resolved_date IS 'Day on which it was settled';

CREATE TABLE audit_trail (
  feed_date    date,
  line_number  integer,
  received_at  timestamp,
  audit_id     bigint,
  entity_type  varchar(50),
  entity_id    varchar(50),
  action       varchar(50),
  performed_by varchar(50),
  performed_at timestamp,
  old_value    text,
  new_value    text,
  ip_address   varchar(45)
);

COMMENT ON TABLE audit_trail IS 'Nightly delivery of all systems: one row per line, an action on a record, as it came';
COMMENT ON COLUMN audit_trail.feed_date IS 'Day that the delivery is for';
COMMENT ON COLUMN audit_trail.line_number IS 'Number of the line within the delivery';
COMMENT ON COLUMN audit_trail.received_at IS 'When the line arrived';
COMMENT ON COLUMN audit_trail.audit_id IS 'Key of the entry; those about one customer rise in time';
COMMENT ON COLUMN audit_trail.entity_type IS 'Kind of record';
COMMENT ON COLUMN audit_trail.entity_id IS 'Key of the record, in the table of its kind';
COMMENT ON COLUMN audit_trail.action IS 'What was done';
COMMENT ON COLUMN audit_trail.performed_by IS 'Employee who did it';
COMMENT ON COLUMN audit_trail.performed_at IS 'When it was done';
COMMENT ON COLUMN audit_trail.old_value IS 'State before, as JSON; none where there was no record or nothing changed';
COMMENT ON COLUMN audit_trail.new_value IS 'State after, as JSON; none where nothing changed';
COMMENT ON COLUMN audit_trail.ip_address IS 'Address of the workstation within the network of the bank';

RESET search_path;
