import type { Defect } from './defect.ts'

const change = (set: string) =>
  `UPDATE accounts_db.customers SET ${set} WHERE customer_id = (SELECT min(customer_id) FROM accounts_db.customers)`

/** For each rule about who is who a change that breaks it. */
export const identityDefects: readonly Defect[] = [
  { rule: 'identity/001-addresses-made-of-the-name', defect: change("email = 'someone.else1@example.com'") },
  { rule: 'identity/002-phones-belong-to-nobody', defect: change("phone = '212-736-5000'") },
  {
    rule: 'identity/003-phones-are-unique',
    defect: change('phone = (SELECT min(phone) FROM employees_db.employees)'),
  },
  {
    rule: 'identity/004-addresses-are-unique',
    defect: change('email = (SELECT min(email) FROM employees_db.employees)'),
  },
  { rule: 'identity/005-customers-are-of-age', defect: change("date_of_birth = '1901-01-01'") },
  {
    rule: 'identity/006-onboarded-in-opening-hours',
    defect: change("created_at = date_trunc('day', created_at) + interval '20 hours'"),
  },
  {
    rule: 'identity/007-keys-have-the-customer-in-them',
    defect:
      'UPDATE accounts_db.accounts SET customer_id = (SELECT max(customer_id) FROM accounts_db.customers) WHERE account_id = (SELECT min(account_id) FROM accounts_db.accounts)',
  },
  {
    rule: 'identity/008-at-most-two-accounts',
    defect:
      'UPDATE accounts_db.accounts SET customer_id = (SELECT min(customer_id) FROM accounts_db.customers) WHERE account_id IN (SELECT account_id FROM accounts_db.accounts ORDER BY 1 LIMIT 4)',
  },
  {
    rule: 'identity/009-countries-by-their-codes',
    defect:
      "UPDATE accounts_db.transactions SET counterparty_country = 'XZ' WHERE transaction_id = (SELECT min(transaction_id) FROM accounts_db.transactions)",
  },
  {
    rule: 'identity/010-branches-that-were-open',
    defect:
      "UPDATE employees_db.branches SET opened_date = '2100-01-01' WHERE branch_code = (SELECT min(branch_code) FROM accounts_db.accounts)",
  },
]
