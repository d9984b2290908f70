import type { Defect } from './defect.ts'

const one = (table: string, key: string, where: string) =>
  `(SELECT ${key} FROM customer_db.${table} WHERE ${where} ORDER BY ${key} LIMIT 1)`
const change = (table: string, key: string, set: string, where: string) =>
  `UPDATE customer_db.${table} SET ${set} WHERE ${key} = ${one(table, key, where)}`
const profile = (set: string, where: string) => change('customer_profiles', 'customer_id', set, where)
const contact = (set: string, where: string) => change('interactions', 'interaction_id', set, where)
const survey = (set: string, where = 'true') => change('satisfaction_surveys', 'survey_id', set, where)
const complaint = (set: string, where: string) => change('complaints', 'complaint_id', set, where)
const response = (set: string, where: string) => change('campaign_responses', 'response_id', set, where)
const someone = (role: string) =>
  `(SELECT employee_id FROM employees_db.employees WHERE role = '${role}' ORDER BY employee_id LIMIT 1)`
const quiet = 'customer_id NOT IN (SELECT customer_id FROM customer_db.campaign_responses)'
/** A contact on a day relative to something about the customer, as an insert that no constraint stops. */
const newContact = (when: string, where: string) => `
  INSERT INTO customer_db.interactions (interaction_id, customer_id, interaction_type, channel, interaction_date,
    duration_minutes, notes, handled_by, outcome)
  SELECT 'INT-planted', customer_id, 'inquiry', 'web', ${when}, 5, 'Planted', NULL, 'resolved'
  FROM customer_db.customer_profiles WHERE ${where} ORDER BY customer_id LIMIT 1`
const newResponse = (day: string, type: string, where: string) => `
  INSERT INTO customer_db.campaign_responses (response_id, campaign_id, customer_id, response_date, response_type)
  OVERRIDING SYSTEM VALUE
  SELECT 9000000000, c.campaign_id, p.customer_id, ${day}, '${type}'
  FROM customer_db.campaigns c, customer_db.customer_profiles p
  WHERE ${where} ORDER BY p.customer_id, c.campaign_id LIMIT 1`

const profileDefects: readonly Defect[] = [
  {
    rule: 'customers/001-profile-for-every-customer',
    defect: `DELETE FROM customer_db.customer_profiles WHERE customer_id = ${one(
      'customer_profiles',
      'customer_id',
      `${quiet} AND customer_id NOT IN (SELECT customer_id FROM customer_db.interactions)`,
    )}`,
  },
  {
    rule: 'customers/002-same-name-and-contact-data',
    defect: profile("full_name = 'Somebody Else'", 'true'),
  },
  {
    rule: 'customers/003-same-since-when',
    defect: profile("created_at = created_at - INTERVAL '1 minute'", "created_at::time > '09:01'"),
  },
  {
    rule: 'customers/004-nothing-before-onboarding',
    defect: newContact("created_at - INTERVAL '3 days'", 'true'),
  },
  {
    rule: 'customers/005-nothing-after-closing',
    defect: newContact("status_since + INTERVAL '12 hours'", "customer_status = 'closed'"),
  },
  {
    rule: 'customers/006-dormant-means-silent',
    defect: newContact("status_since - INTERVAL '30 days'", "customer_status = 'dormant'"),
  },
  {
    rule: 'customers/007-dormant-means-no-movement',
    defect: `UPDATE accounts_db.transactions t SET transaction_date = p.status_since - INTERVAL '20 days'
      FROM accounts_db.accounts a, customer_db.customer_profiles p
      WHERE a.account_id = t.account_id AND p.customer_id = a.customer_id AND t.transaction_id = (
        SELECT t.transaction_id FROM customer_db.customer_profiles p
        JOIN accounts_db.accounts a ON a.customer_id = p.customer_id
        JOIN accounts_db.transactions t ON t.account_id = a.account_id
        WHERE p.customer_status = 'dormant' AND t.transaction_type = 'deposit' ORDER BY t.transaction_id LIMIT 1)`,
  },
  {
    rule: 'customers/008-closed-with-all-accounts',
    defect: `UPDATE customer_db.customer_profiles SET status_since = status_since + 1
      WHERE customer_id = (
        SELECT p.customer_id FROM customer_db.customer_profiles p
        JOIN accounts_db.accounts a ON a.customer_id = p.customer_id
        WHERE p.customer_status = 'closed' ORDER BY p.customer_id LIMIT 1)`,
  },
  {
    rule: 'customers/009-nothing-in-the-future',
    defect: newContact(
      "(SELECT as_of FROM dhub.dataset) + INTERVAL '10 hours'",
      "customer_status = 'active'",
    ),
  },
  {
    rule: 'customers/010-updated-with-the-last-change',
    defect: profile("updated_at = updated_at + INTERVAL '1 hour'", "customer_status = 'active'"),
  },
  {
    rule: 'customers/011-foreign-currency-lives-abroad',
    defect: profile(
      "country = 'USA'",
      "customer_id IN (SELECT customer_id FROM accounts_db.accounts WHERE currency <> 'USD')",
    ),
  },
  { rule: 'customers/012-abroad-for-a-reason', defect: profile("country = 'Canada'", "country = 'USA'") },
  { rule: 'customers/013-address-names-the-town', defect: profile("city = 'Nowhere'", 'true') },
  {
    rule: 'customers/044-visits-are-taken-in-the-branch',
    defect: `UPDATE customer_db.interactions i SET handled_by = (
        SELECT min(e.employee_id) FROM employees_db.employees e, accounts_db.accounts a
        WHERE a.customer_id = i.customer_id AND e.role = 'Customer Service Representative' AND e.branch_code <> a.branch_code)
      WHERE interaction_id = (
        SELECT min(interaction_id) FROM customer_db.interactions s JOIN accounts_db.accounts a USING (customer_id)
        JOIN employees_db.employees e ON e.employee_id = s.handled_by AND e.branch_code = a.branch_code
          AND e.role = 'Customer Service Representative'
        WHERE s.channel = 'branch')`,
  },
  {
    rule: 'customers/043-couples-of-similar-age',
    defect: `UPDATE accounts_db.customers SET date_of_birth = date_of_birth - 30 * 366
      WHERE customer_id = (SELECT max(customer_id) FROM customer_db.customer_profiles
        WHERE address IN (SELECT address FROM customer_db.customer_profiles GROUP BY address HAVING count(*) > 1))`,
  },
  {
    rule: 'customers/014-joint-owners-live-together',
    defect: `INSERT INTO accounts_db.account_holders (account_id, customer_id, holder_role, since_date)
      SELECT a.account_id, q.customer_id, 'joint_owner', a.opened_date
      FROM accounts_db.accounts a
      JOIN customer_db.customer_profiles p ON p.customer_id = a.customer_id
      JOIN customer_db.customer_profiles q ON q.address <> p.address
      ORDER BY a.account_id, q.customer_id LIMIT 1`,
  },
  {
    rule: 'customers/015-agents-work-here',
    defect: profile(
      `assigned_agent_id = ${someone('Customer Service Representative')}`,
      "customer_status = 'closed'",
    ),
  },
]

const contactDefects: readonly Defect[] = [
  {
    rule: 'customers/016-taken-in-opening-hours',
    defect: contact(
      "interaction_date = date_trunc('day', interaction_date) + INTERVAL '17 hours'",
      "channel = 'phone'",
    ),
  },
  {
    rule: 'customers/017-taken-by-those-who-work-here',
    defect: contact(`handled_by = ${someone('IT Specialist')}`, "channel = 'phone'"),
  },
  {
    rule: 'customers/018-taken-by-the-right-role',
    defect: contact(
      `handled_by = ${someone('Branch Manager')}`,
      "reference_type IN ('loan', 'loan_application', 'policy', 'claim')",
    ),
  },
  {
    rule: 'customers/019-as-long-as-the-channel',
    defect: contact('duration_minutes = 46', "channel = 'phone'"),
  },
  {
    rule: 'customers/020-contacts-refer-to-what-happened',
    defect: contact(
      `reference_id = (SELECT account_id FROM accounts_db.accounts a
        WHERE a.customer_id <> interactions.customer_id ORDER BY account_id LIMIT 1)`,
      "reference_type = 'account'",
    ),
  },
  {
    rule: 'customers/021-keys-rise-with-time',
    defect: contact(
      `interaction_date = (SELECT max(i.interaction_date) + INTERVAL '1 minute' FROM customer_db.interactions i
        WHERE i.customer_id = interactions.customer_id)`,
      `interaction_id LIKE '%-01'
      AND customer_id IN (SELECT customer_id FROM customer_db.interactions WHERE interaction_id LIKE '%-02')`,
    ),
  },
  { rule: 'customers/022-surveyed-about-own-contact', defect: survey('survey_date = survey_date + 3') },
  {
    rule: 'customers/023-stars-agree-with-the-score',
    defect: survey('nps_score = 2', 'satisfaction_rating = 5'),
  },
  {
    rule: 'customers/024-complaints-are-filed-at-a-contact',
    defect: contact(
      "interaction_type = 'inquiry'",
      'interaction_id IN (SELECT interaction_id FROM customer_db.complaints)',
    ),
  },
  {
    rule: 'customers/025-filed-means-not-resolved',
    defect: contact(
      "outcome = 'resolved'",
      'interaction_id IN (SELECT interaction_id FROM customer_db.complaints)',
    ),
  },
  {
    rule: 'customers/026-escalated-complaints-have-a-file',
    defect: contact(
      "outcome = 'escalated'",
      `interaction_type = 'complaint' AND interaction_id NOT IN (SELECT interaction_id FROM customer_db.complaints)`,
    ),
  },
]

/** Points a complaint at a posting of the same customer that is of another type. */
const pointElsewhere = (type: string, posting: string) =>
  complaint(
    `reference_id = (SELECT transaction_id FROM accounts_db.transactions t
      JOIN accounts_db.accounts a ON a.account_id = t.account_id
      WHERE a.customer_id = complaints.customer_id AND t.transaction_type = '${posting}'
      ORDER BY t.transaction_date LIMIT 1)`,
    `complaint_type = '${type}'`,
  )

const complaintDefects: readonly Defect[] = [
  { rule: 'customers/027-fee-complaints-refer-to-a-fee', defect: pointElsewhere('fee', 'deposit') },
  { rule: 'customers/028-fraud-complaints-refer-to-a-payment', defect: pointElsewhere('fraud', 'deposit') },
  {
    rule: 'customers/029-product-complaints-refer-to-a-product',
    defect: complaint("reference_id = 'ACC-0000000000-1'", "complaint_type = 'product'"),
  },
  {
    rule: 'customers/030-service-complaints-refer-to-a-contact',
    defect: complaint(
      `reference_id = (SELECT interaction_id FROM customer_db.interactions i
        WHERE i.customer_id <> complaints.customer_id ORDER BY interaction_id LIMIT 1)`,
      "complaint_type = 'service'",
    ),
  },
  {
    rule: 'customers/031-complaint-quotes-its-reference',
    defect: complaint("description = 'Customer is not amused.'", "complaint_type = 'fee'"),
  },
  {
    rule: 'customers/032-settled-within-a-week',
    defect: complaint(
      "resolved_date = filed_date + INTERVAL '169 hours', resolution_time_hours = 169",
      'resolved_date IS NOT NULL',
    ),
  },
  {
    rule: 'customers/033-open-complaints-are-recent',
    defect: complaint(
      "status = 'open'",
      "status = 'investigating' AND filed_date < (SELECT as_of - 14 FROM dhub.dataset)",
    ),
  },
  {
    rule: 'customers/034-complaints-in-charge-of-those-who-work-here',
    defect: `UPDATE customer_db.complaints SET assigned_to = (
        SELECT employee_id FROM employees_db.employees ORDER BY hire_date DESC, employee_id LIMIT 1)
      WHERE complaint_id = (SELECT complaint_id FROM customer_db.complaints ORDER BY filed_date LIMIT 1)`,
  },
  {
    rule: 'customers/035-complaints-in-charge-of-the-right-role',
    defect: complaint(
      `assigned_to = ${someone('Customer Service Representative')}`,
      "complaint_type = 'fraud' AND assigned_to IS NOT NULL",
    ),
  },
  {
    rule: 'customers/036-one-complaint-each',
    defect: `UPDATE customer_db.complaints SET customer_id = (SELECT min(customer_id) FROM customer_db.complaints)
      WHERE complaint_id = (SELECT max(complaint_id) FROM customer_db.complaints)`,
  },
]

const campaignDefects: readonly Defect[] = [
  {
    rule: 'customers/037-campaigns-reach-their-segment',
    defect: newResponse(
      'c.end_date',
      'opened',
      `c.target_segment = 'corporate' AND p.customer_segment = 'retail' AND p.onboarding_date < c.start_date AND p.${quiet}`,
    ),
  },
  {
    rule: 'customers/038-reactions-while-it-runs',
    defect: newResponse(
      'c.start_date - 1',
      'opened',
      `c.target_segment = 'all' AND p.onboarding_date < c.start_date - 1 AND p.${quiet}`,
    ),
  },
  {
    rule: 'customers/039-nobody-reacts-after-unsubscribing',
    defect: newResponse(
      'c.end_date',
      'opened',
      `EXISTS (SELECT 1 FROM customer_db.campaign_responses u WHERE u.customer_id = p.customer_id
         AND u.response_type = 'unsubscribed' AND u.response_date <= c.end_date AND u.campaign_id <> c.campaign_id)
       AND NOT EXISTS (SELECT 1 FROM customer_db.campaign_responses o WHERE o.customer_id = p.customer_id
         AND o.campaign_id = c.campaign_id)`,
    ),
  },
  {
    rule: 'customers/040-converted-by-a-product',
    defect: response(
      "converted = true, reference_type = 'account', reference_id = 'ACC-0000000000-1'",
      "response_type = 'clicked' AND NOT converted",
    ),
  },
  {
    rule: 'customers/041-no-sale-left-out',
    defect: `UPDATE customer_db.campaign_responses SET response_date = (
        SELECT min(opened_date) FROM accounts_db.accounts a WHERE a.customer_id = campaign_responses.customer_id)
      WHERE response_id = (
        SELECT r.response_id FROM customer_db.campaign_responses r
        JOIN accounts_db.accounts a ON a.customer_id = r.customer_id
        WHERE NOT r.converted AND r.response_type IN ('clicked', 'purchased') ORDER BY r.response_id LIMIT 1)`,
  },
  {
    rule: 'customers/042-a-sale-counts-once',
    defect: `UPDATE customer_db.campaign_responses
      SET converted = true, reference_type = 'account', reference_id = 'ACC-0000000000-1'
      WHERE response_id IN (SELECT response_id FROM customer_db.campaign_responses
        WHERE response_type <> 'unsubscribed' ORDER BY response_id LIMIT 2)`,
  },
]

/** For each rule about customers a change that breaks it. */
export const customerDefects: readonly Defect[] = [
  {
    rule: 'customers/045-in-touch-all-along',
    defect:
      "UPDATE customer_db.interactions SET interaction_date = (SELECT as_of FROM dhub.dataset) - interval '2 days'",
  },
  ...profileDefects,
  ...contactDefects,
  ...complaintDefects,
  ...campaignDefects,
]
