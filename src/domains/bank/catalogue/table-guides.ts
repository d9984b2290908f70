/** What people do with a table, and what they should know before. */
export interface TableGuide {
  readonly use: string
  readonly caveat: string
}

/** Guides to the tables of the six systems, as `schema.table`. */
export const tableGuides: Readonly<Record<string, TableGuide>> = {
  'employees_db.departments': guide(
    'Cost centres and who leads them.',
    'Heads are employees, and employees name their department by `department_name`, not by its key.',
  ),
  'employees_db.branches': guide(
    'Where accounts were opened and where people work.',
    'The first branch is the head office: director and heads of department sit there.',
  ),
  'employees_db.employees': guide(
    'Who decides, sells, checks and serves: every `…_by`, `agent_id` and `officer_id` of the other systems is one of these.',
    'Those who left stay, with `termination_date`. Pay is in it: ask for access.',
  ),
  'employees_db.training_programs': guide(
    'What there is to learn; enrolments point here.',
    'A fixed list, the same in a bank of any size.',
  ),
  'employees_db.projects': guide(
    'What people are assigned to besides customers and branches.',
    'Open ones have no `end_date`.',
  ),
  'employees_db.employee_training': guide(
    'Who has learnt what; the share of completed compliance courses is reported each year.',
    'A score is there only once a course was completed.',
  ),
  'employees_db.performance_reviews': guide(
    'Ratings by the line manager, once a year.',
    'Comments are personal even without a name: do not quote them.',
  ),
  'employees_db.employee_assignments': guide(
    'Who looks after which customer, project or branch, and since when.',
    '`related_entity_id` is a key of another table, by `assignment_type`; no foreign key says which.',
  ),
  'accounts_db.customers': guide(
    'The master of all customers: join it for who they are, and nothing else.',
    'Segment, status and address are in `customer_profiles`; applicants without any product are in here too.',
  ),
  'accounts_db.fee_tariffs': guide(
    'Prices; every posted fee is one of them, to the cent.',
    'Prices have not changed in ten years.',
  ),
  'accounts_db.accounts': guide(
    'Balances, owners and states of accounts.',
    'Balances are in the currency of the account: sum them by currency. Closed accounts stay, empty.',
  ),
  'accounts_db.account_holders': guide(
    'Who else has a right to an account.',
    'The owner is in it too, as `owner`; count owners in `accounts`.',
  ),
  'accounts_db.account_relationships': guide(
    'Which accounts belong together: households and linked savings.',
    'Each pair once, from the primary account to the other.',
  ),
  'accounts_db.transactions': guide(
    'Every movement of money. What the bank reports about money comes from here.',
    'Signed: below zero means it left the account. A transfer between two of our customers is two rows. Order by date and key: `balance_after` follows row by row.',
  ),
  'customer_db.customer_profiles': guide(
    'Segment, status and contact data, for marketing and service.',
    'Name, e-mail and phone are copies of the master; where they differ the master is right.',
  ),
  'customer_db.interactions': guide(
    'What customers asked and how it went.',
    'Notes are free text. Contacts on the web have no agent.',
  ),
  'customer_db.satisfaction_surveys': guide(
    'Net promoter score and stars, per contact.',
    'Only those who answered: about one contact in three.',
  ),
  'customer_db.complaints': guide(
    'Complaints with a file of their own, and how long they took.',
    'Small complaints are settled at the contact and have no file: they are interactions of type `complaint`.',
  ),
  'customer_db.campaigns': guide(
    'What was sent to whom, of the last year.',
    'A campaign for `all` has no segment of its own.',
  ),
  'customer_db.campaign_responses': guide(
    'Reactions, and what was sold after them.',
    'One row for the strongest reaction of a customer; silence leaves no row.',
  ),
  'loans_db.loan_applications': guide(
    'The funnel of lending: who asked, who decided, how.',
    'Undecided ones have neither decision nor date. Withdrawn ones count as undecided in the approval rate.',
  ),
  'loans_db.loans': guide(
    'The loan book: what was lent, at which price, and what is still owed.',
    'A loan is its approved application, with the same customer, type and amount.',
  ),
  'loans_db.collateral': guide(
    'What secures mortgages, car and business loans.',
    'Appraised once, before the money was paid out.',
  ),
  'loans_db.repayment_schedule': guide(
    'What is due when, and what was paid: arrears come from here.',
    'Restructured loans have the old tail too, with `superseded_date`: leave it out of sums.',
  ),
  'loans_db.loan_guarantors': guide(
    'Who answers for a loan beside the borrower.',
    'Guarantors need not be customers: they have a name and an address here and nowhere else.',
  ),
  'loans_db.risk_assessments': guide(
    'Scores at application and, for some loans, later.',
    'One of `application_id` and `loan_id` is set. Take the latest by date and key.',
  ),
  'insurance_db.policies': guide(
    'What was sold, for how much and how long.',
    '`premium_amount` is per period, and periods differ: see `premium_frequency`.',
  ),
  'insurance_db.coverage': guide(
    'Which risks a policy covers, and up to what.',
    'The first risk has the limit of the policy; others lie below.',
  ),
  'insurance_db.beneficiaries': guide(
    'Who gets the benefit of a life policy and in which shares.',
    'Shares of a policy add up to 100. These people are no customers.',
  ),
  'insurance_db.premium_payments': guide(
    'Premiums paid, failed and reversed.',
    'A failed attempt is a row too: sum the completed ones.',
  ),
  'insurance_db.claims': guide(
    'Losses filed, decided and paid.',
    'What is paid is `approved_amount` of claims with status `paid`.',
  ),
  'insurance_db.policy_events': guide(
    'How a policy came to its present state.',
    'The sale itself is no event: that is `start_date`.',
  ),
  'compliance_db.compliance_rules': guide(
    'What is monitored, so exactly that violations follow from postings.',
    'Inactive rules stay; they break no more.',
  ),
  'compliance_db.audit_permissions': guide(
    'Which role may do what to which kind of record.',
    'What is not in it is not allowed.',
  ),
  'compliance_db.regulatory_reports': guide(
    'Which returns were sent, by whom, and what became of them.',
    'Only the latest return of a kind may be pending.',
  ),
  'compliance_db.kyc_records': guide(
    'How and when each customer was identified.',
    'The latest check of a customer is the one that counts. Document numbers are restricted.',
  ),
  'compliance_db.aml_checks': guide(
    'Screenings of customers and of large postings.',
    'A flag is a suspicion, not a finding.',
  ),
  'compliance_db.suspicious_activity_reports': guide(
    'What was reported to the authorities.',
    'Nobody may be told that a report about them exists: access is by name, and logged.',
  ),
  'compliance_db.sar_transactions': guide(
    'The postings of a report.',
    'Their amounts add up to `amount_involved`.',
  ),
  'compliance_db.rule_violations': guide(
    'Alerts, and how they were settled.',
    '`entity_id` is a posting, an account or a customer, by `entity_type`; no foreign key says which.',
  ),
  'compliance_db.audit_logs': guide(
    'Who did what, when, from which workstation.',
    'Complete for what was made and changed, a sample of what was looked at.',
  ),
}

function guide(use: string, caveat: string): TableGuide {
  return { use, caveat }
}
