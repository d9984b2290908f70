import type { Defect } from './defect.ts'

const AS_OF = '(SELECT as_of FROM dhub.dataset)'

/** A change to the first row, by its key, that a condition lets through. */
const changeOf = (table: string, key: string) => (set: string, where: string) =>
  `UPDATE insurance_db.${table} SET ${set} WHERE ${key} = (SELECT ${key} FROM insurance_db.${table} WHERE ${where} ORDER BY ${key} LIMIT 1)`
const changePolicy = changeOf('policies', 'policy_id')
const changePayment = changeOf('premium_payments', 'payment_id')
const changeClaim = changeOf('claims', 'claim_id')
const changeEvent = changeOf('policy_events', 'event_id')
const changeCoverage = changeOf('coverage', 'coverage_id')
const changeBeneficiary = changeOf('beneficiaries', 'beneficiary_id')

const someone = (where: string) =>
  `(SELECT employee_id FROM employees_db.employees WHERE ${where} ORDER BY employee_id LIMIT 1)`
const postings = (where: string) =>
  `transaction_id = (SELECT transaction_id FROM accounts_db.transactions WHERE ${where} ORDER BY transaction_id LIMIT 1)`
const LINKED = 'from_account_id IS NOT NULL'

const premiums: readonly Defect[] = [
  {
    rule: 'insurance/001-premiums-follow-the-frequency',
    defect: changePayment('due_date = due_date + 1', "payment_status = 'completed'"),
  },
  {
    rule: 'insurance/002-no-premium-left-out',
    defect: changePayment(
      "payment_status = 'failed', reversed_date = NULL",
      `payment_status = 'completed' AND policy_id IN (SELECT policy_id FROM insurance_db.policies WHERE policy_status = 'active')`,
    ),
  },
  {
    rule: 'insurance/003-paid-once',
    defect: `INSERT INTO insurance_db.premium_payments (payment_id, policy_id, payment_date, amount, payment_method, from_account_id, payment_status, due_date) SELECT payment_id || 'x', policy_id, payment_date + 1, amount, payment_method, from_account_id, payment_status, due_date FROM insurance_db.premium_payments WHERE payment_status = 'completed' ORDER BY payment_id LIMIT 1`,
  },
  {
    rule: 'insurance/004-one-premium-each',
    defect: changePayment('amount = amount + 1', "payment_status = 'completed'"),
  },
  {
    rule: 'insurance/005-premium-is-a-debit',
    defect: changePayment('payment_date = payment_date + 1', `${LINKED} AND payment_status = 'completed'`),
  },
  {
    rule: 'insurance/006-debit-belongs-to-a-premium',
    defect: changePayment("payment_status = 'failed'", `${LINKED} AND payment_status = 'completed'`),
  },
  {
    rule: 'insurance/007-reversed-is-returned',
    defect: changePayment('reversed_date = reversed_date + 1', "payment_status = 'reversed'"),
  },
  {
    rule: 'insurance/008-reversed-when-cancelled',
    defect: changePayment(
      "payment_status = 'reversed', reversed_date = payment_date + 3",
      `payment_status = 'completed' AND policy_id IN (SELECT policy_id FROM insurance_db.policies WHERE policy_status = 'active')`,
    ),
  },
  {
    rule: 'insurance/009-pending-is-the-last',
    defect: changePayment(
      "payment_status = 'pending'",
      `due_date < ${AS_OF} - 60 AND payment_status = 'completed'`,
    ),
  },
  {
    rule: 'insurance/010-failed-premiums-have-a-sequel',
    defect: changePayment(
      "payment_status = 'failed'",
      `due_date < ${AS_OF} - 60 AND payment_status = 'completed'`,
    ),
  },
]

const courses: readonly Defect[] = [
  {
    rule: 'insurance/011-lapsed-for-want-of-a-premium',
    defect: changePolicy('ended_date = ended_date - 1', "policy_status = 'lapsed'"),
  },
  {
    rule: 'insurance/012-reinstated-after-a-late-premium',
    defect: `DELETE FROM insurance_db.policy_events WHERE event_type = 'reinstatement'`,
  },
  {
    rule: 'insurance/013-status-follows-from-events',
    defect: changeEvent("event_type = 'modification'", "event_type = 'cancellation'"),
  },
  {
    rule: 'insurance/014-events-in-order',
    defect: changeEvent(
      'event_date = (SELECT start_date FROM insurance_db.policies p WHERE p.policy_id = policy_events.policy_id) - 1',
      'true',
    ),
  },
  {
    rule: 'insurance/015-renewed-at-each-anniversary',
    defect: changeEvent('event_date = event_date + 1', "event_type = 'renewal'"),
  },
  {
    rule: 'insurance/016-current-term',
    defect: changePolicy('end_date = end_date - 1', "policy_status = 'active'"),
  },
  {
    rule: 'insurance/032-signed-as-a-customer',
    defect: changePolicy("created_at = created_at + interval '1 day'", 'true'),
  },
  {
    rule: 'insurance/033-linked-to-own-checking-account',
    defect: changePolicy(
      `linked_account_id = (SELECT account_id FROM accounts_db.accounts a WHERE a.customer_id <> policies.customer_id ORDER BY account_id LIMIT 1)`,
      'linked_account_id IS NOT NULL',
    ),
  },
  {
    rule: 'insurance/034-nothing-in-the-future',
    defect: changePayment(`payment_date = ${AS_OF}`, "payment_status = 'pending'"),
  },
  {
    rule: 'insurance/037-premiums-within-the-income',
    defect: `UPDATE accounts_db.transactions SET transaction_amount = 1 WHERE transaction_type = 'salary'`,
  },
]

const claims: readonly Defect[] = [
  {
    rule: 'insurance/017-claims-within-the-cover',
    defect: changeClaim(
      'claim_date = (SELECT start_date FROM insurance_db.policies p WHERE p.policy_id = claims.policy_id)',
      'true',
    ),
  },
  {
    rule: 'insurance/018-claims-on-paid-up-policies',
    defect: `UPDATE insurance_db.premium_payments SET payment_status = 'failed' WHERE payment_status = 'completed' AND due_date = (SELECT start_date FROM insurance_db.policies p WHERE p.policy_id = premium_payments.policy_id)`,
  },
  {
    rule: 'insurance/019-approved-within-the-limit',
    defect: changeCoverage(
      'coverage_limit = deductible + 0.01',
      "coverage_id IN (SELECT coverage_id FROM insurance_db.claims WHERE status = 'paid')",
    ),
  },
  {
    rule: 'insurance/020-claimed-within-the-coverage',
    defect: changeClaim('claim_amount = claim_amount * 20', 'true'),
  },
  {
    rule: 'insurance/021-claimed-under-the-same-policy',
    defect: changeClaim(
      'coverage_id = (SELECT min(coverage_id) FROM insurance_db.coverage v WHERE v.policy_id <> claims.policy_id)',
      'true',
    ),
  },
  {
    rule: 'insurance/022-settled-is-paid',
    defect: `UPDATE accounts_db.transactions SET transaction_amount = transaction_amount + 1 WHERE ${postings("reference_type = 'claim'")}`,
  },
  {
    rule: 'insurance/023-payout-belongs-to-a-claim',
    defect: changeClaim(
      "status = 'approved', settlement_date = NULL",
      "status = 'paid' AND policy_id IN (SELECT policy_id FROM insurance_db.policies WHERE linked_account_id IS NOT NULL)",
    ),
  },
  {
    rule: 'insurance/035-open-claims-are-recent',
    defect: changeClaim('claim_date = claim_date - 300', "status = 'under_review'"),
  },
]

const terms: readonly Defect[] = [
  {
    rule: 'insurance/024-main-risk-is-the-coverage',
    defect: changeCoverage('coverage_limit = coverage_limit * 2', "right(coverage_id, 1) = '1'"),
  },
  {
    rule: 'insurance/025-risks-fit-the-policy',
    defect: changeCoverage(
      "covered_risk = 'baggage'",
      "covered_risk IN ('fire_and_storm', 'death', 'collision')",
    ),
  },
  {
    rule: 'insurance/026-coverage-within-the-product',
    defect: changePolicy('coverage_amount = 6000000, premium_amount = 60000', "premium_frequency = 'annual'"),
  },
  {
    rule: 'insurance/027-beneficiaries-add-up',
    defect: changeBeneficiary('percentage = percentage - 1', 'true'),
  },
  {
    rule: 'insurance/038-one-spouse',
    defect: `INSERT INTO insurance_db.beneficiaries (beneficiary_id, policy_id, beneficiary_name, relationship, percentage, contact_info) SELECT 0, policy_id, beneficiary_name || 'x', relationship, percentage, contact_info FROM insurance_db.beneficiaries WHERE relationship = 'spouse' ORDER BY beneficiary_id LIMIT 1`,
  },
  {
    rule: 'insurance/028-beneficiary-contacts-are-reserved',
    defect: changeBeneficiary("contact_info = 'E-mail: someone@mailbox.invalid'", 'true'),
  },
  {
    rule: 'insurance/036-numbers-with-check-digits',
    defect: changePolicy(
      'policy_number = left(policy_number, 12) || (right(policy_number, 1)::int + 1) % 10',
      'true',
    ),
  },
]

const people: readonly Defect[] = [
  {
    rule: 'insurance/029-sold-by-an-agent',
    defect: changePolicy(`agent_id = ${someone("role <> 'Insurance Agent'")}`, 'true'),
  },
  {
    rule: 'insurance/030-handled-by-the-right-people',
    defect: changeClaim(
      `processed_by = ${someone("role = 'Marketing Specialist'")}`,
      'processed_by IS NOT NULL',
    ),
  },
  {
    rule: 'insurance/031-by-staff-on-working-days',
    defect: changePolicy("created_at = date_trunc('week', created_at) + interval '5 days 10 hours'", 'true'),
  },
]

/** For each insurance rule a change that breaks it. */
export const insuranceDefects: readonly Defect[] = [
  ...premiums,
  ...courses,
  ...claims,
  ...terms,
  ...people,
].sort((a, b) => (a.rule < b.rule ? -1 : 1))
