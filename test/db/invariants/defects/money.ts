import type { Defect } from './defect.ts'

const onePosting = (where: string) =>
  `(SELECT transaction_id FROM accounts_db.transactions WHERE ${where} ORDER BY transaction_id LIMIT 1)`
const change = (set: string, where: string) =>
  `UPDATE accounts_db.transactions SET ${set} WHERE transaction_id = ${onePosting(where)}`
const oneAccount = (where: string) =>
  `(SELECT account_id FROM accounts_db.accounts WHERE ${where} ORDER BY account_id LIMIT 1)`

/** For each money rule a change that breaks it. */
export const moneyDefects: readonly Defect[] = [
  {
    rule: 'money/001-opens-with-deposit',
    defect: change("transaction_type = 'withdrawal'", "right(transaction_id, 5) = '00001'"),
  },
  {
    rule: 'money/002-running-balance',
    defect: change('balance_after = balance_after + 1', "transaction_type = 'interest'"),
  },
  {
    rule: 'money/003-balance-is-the-last',
    defect: `UPDATE accounts_db.accounts SET balance = balance + 1 WHERE account_id = ${oneAccount('true')}`,
  },
  {
    rule: 'money/004-none-before-opening',
    defect: `UPDATE accounts_db.accounts SET opened_date = opened_date + 1 WHERE account_id = ${oneAccount("account_status = 'active'")}`,
  },
  {
    rule: 'money/005-none-after-closing',
    defect: `UPDATE accounts_db.accounts SET closed_date = closed_date - 1 WHERE account_id = ${oneAccount("account_status = 'closed'")}`,
  },
  {
    rule: 'money/006-only-fees-when-frozen',
    defect: `UPDATE accounts_db.accounts SET account_status = 'frozen', frozen_date = opened_date + 20 WHERE account_id = ${oneAccount("account_type = 'checking' AND account_status = 'active'")}`,
  },
  {
    rule: 'money/007-fees-follow-the-tariff',
    defect: change('transaction_amount = transaction_amount - 1', "transaction_type = 'fee'"),
  },
  {
    rule: 'money/008-fees-fit-the-account',
    defect: change("reference_id = 'MAINT-MMA'", "reference_id = 'MAINT-CHK'"),
  },
  {
    rule: 'money/009-single-fee-limit',
    defect: change('transaction_amount = -151', "transaction_type = 'fee'"),
    without: ['accounts_db.transactions.transactions_fee_limit_check'],
  },
  {
    rule: 'money/010-salaries-on-checking',
    defect: change("transaction_type = 'salary'", `account_id = ${oneAccount("account_type = 'savings'")}`),
  },
  {
    rule: 'money/011-salaries-on-paydays',
    defect: change("transaction_date = transaction_date - interval '2 days'", "transaction_type = 'salary'"),
  },
  {
    rule: 'money/012-one-salary-a-month',
    defect: `UPDATE accounts_db.transactions SET transaction_type = 'salary' WHERE account_id = (SELECT account_id FROM accounts_db.transactions WHERE transaction_type = 'salary' ORDER BY transaction_id LIMIT 1)`,
  },
  {
    rule: 'money/013-interest-where-it-is-borne',
    defect: change("transaction_type = 'interest'", "transaction_type = 'salary'"),
  },
  {
    rule: 'money/014-interest-at-the-stated-rate',
    defect: change('transaction_amount = transaction_amount + 0.01', "transaction_type = 'interest'"),
  },
  {
    rule: 'money/015-interest-at-quarter-end',
    defect: change(
      "transaction_date = transaction_date - interval '3 days'",
      "transaction_type = 'interest'",
    ),
  },
  {
    rule: 'money/016-transfers-come-in-pairs',
    defect: `DELETE FROM accounts_db.transactions WHERE transaction_id = ${onePosting("transaction_type = 'transfer'")}`,
  },
  {
    rule: 'money/017-transfers-name-each-other',
    defect: change(
      `counterparty_account = (SELECT max(account_number) FROM accounts_db.accounts)`,
      "transaction_type = 'transfer'",
    ),
  },
  {
    rule: 'money/018-transfers-keep-the-currency',
    defect: `UPDATE accounts_db.accounts SET currency = 'EUR' WHERE account_number = (SELECT min(counterparty_account) FROM accounts_db.transactions WHERE transaction_type = 'transfer')`,
  },
  {
    rule: 'money/019-overdraft-within-limit',
    defect: change('balance_after = -10000', "transaction_type = 'fee'"),
  },
  {
    rule: 'money/020-closed-accounts-are-empty',
    defect: `UPDATE accounts_db.accounts SET balance = 5 WHERE account_id = ${oneAccount("account_status = 'closed'")}`,
  },
  {
    rule: 'money/021-refunds-return-a-payment',
    defect: change('transaction_amount = transaction_amount + 1', "transaction_type = 'refund'"),
  },
  {
    rule: 'money/022-refunded-once',
    defect: `UPDATE accounts_db.transactions SET reference_id = (SELECT min(reference_id) FROM accounts_db.transactions WHERE transaction_type = 'refund') WHERE transaction_type = 'refund'`,
  },
  {
    rule: 'money/023-counter-in-opening-hours',
    defect: change(
      "transaction_date = date_trunc('day', transaction_date) + interval '3 hours'",
      'processed_by IS NOT NULL',
    ),
  },
  {
    rule: 'money/024-signs-fit-the-type',
    defect: change('transaction_amount = -transaction_amount', "transaction_type = 'salary'"),
  },
  {
    rule: 'money/025-keys-rise-with-time',
    defect: change(
      "transaction_date = transaction_date + interval '300 days'",
      "transaction_type = 'deposit'",
    ),
  },
  {
    rule: 'money/026-every-account-has-postings',
    defect: `INSERT INTO accounts_db.accounts SELECT 'ACC-9999999999-1', '999999999999', customer_id, account_type, 'active', 0, currency, opened_date, NULL, NULL, branch_code, 0, 0 FROM accounts_db.accounts ORDER BY account_id LIMIT 1`,
  },
  {
    rule: 'money/027-processed-by-the-counter',
    defect: change(
      "processed_by = (SELECT min(employee_id) FROM employees_db.employees WHERE role = 'Loan Officer')",
      'processed_by IS NOT NULL',
    ),
  },
  {
    rule: 'money/028-references-exist',
    defect: change("reference_id = 'LOAN-none'", "reference_type = 'loan'"),
  },
  {
    rule: 'money/029-maintenance-at-quarter-end',
    defect: change("transaction_date = transaction_date - interval '40 days'", "reference_id = 'MAINT-CHK'"),
  },
  {
    rule: 'money/030-overdraft-fee-when-overdrawn',
    defect: change("reference_id = 'OVERDRAFT'", "reference_id = 'MAINT-CHK' AND balance_after > 100"),
  },
  {
    rule: 'money/031-wires-abroad-cost-more',
    defect: change("reference_id = 'WIRE-INTL'", "reference_id = 'WIRE-OUT'"),
  },
  {
    rule: 'money/032-linked-savings-same-owner',
    defect: `UPDATE accounts_db.account_relationships SET relationship_type = 'linked_savings' WHERE relationship_id = (SELECT min(relationship_id) FROM accounts_db.account_relationships WHERE relationship_type <> 'linked_savings')`,
  },
  {
    rule: 'money/033-shared-accounts-have-holders',
    defect: "DELETE FROM accounts_db.account_holders WHERE holder_role <> 'owner'",
  },
  {
    rule: 'money/034-links-between-open-accounts',
    defect:
      "UPDATE accounts_db.account_relationships SET created_at = created_at - interval '20 years' WHERE relationship_id = (SELECT min(relationship_id) FROM accounts_db.account_relationships)",
  },
  {
    rule: 'money/035-owner-holds-the-account',
    defect:
      "UPDATE accounts_db.account_holders SET since_date = since_date + 1 WHERE (account_id, customer_id) = (SELECT account_id, customer_id FROM accounts_db.account_holders WHERE holder_role = 'owner' ORDER BY 1 LIMIT 1)",
  },
  {
    rule: 'money/036-account-number-check-digit',
    defect: `UPDATE accounts_db.accounts SET account_number = '123456789012' WHERE account_id = ${oneAccount("account_type = 'cd'")}`,
  },
  {
    rule: 'money/037-closing-pays-out',
    defect: change(
      "transaction_type = 'payment'",
      `account_id = ${oneAccount("account_status = 'closed'")} AND balance_after = 0`,
    ),
  },
  {
    rule: 'money/038-opened-as-a-customer',
    defect: `UPDATE accounts_db.accounts SET opened_date = opened_date - 4000 WHERE account_id = ${oneAccount('true')}`,
  },
  {
    rule: 'money/040-served-by-the-branch',
    defect: `UPDATE accounts_db.transactions t SET processed_by = (
        SELECT min(e.employee_id) FROM employees_db.employees e, accounts_db.accounts a
        WHERE a.account_id = t.account_id AND e.role = 'Customer Service Representative' AND e.branch_code <> a.branch_code)
      WHERE transaction_id = (
        SELECT min(transaction_id) FROM accounts_db.transactions s JOIN accounts_db.accounts a USING (account_id)
        JOIN employees_db.employees e ON e.employee_id = s.processed_by AND e.branch_code = a.branch_code)`,
  },
  {
    rule: 'money/041-abroad-without-counter',
    defect: `UPDATE customer_db.customer_profiles SET country = 'Canada' WHERE customer_id = (
      SELECT min(customer_id) FROM accounts_db.accounts JOIN accounts_db.transactions USING (account_id)
      WHERE description LIKE 'Rent %')`,
  },
  {
    rule: 'money/042-fees-in-dollars',
    defect: `UPDATE accounts_db.accounts SET currency = 'EUR' WHERE account_id = (
      SELECT min(account_id) FROM accounts_db.transactions WHERE reference_type = 'fee_tariff')`,
  },
  {
    rule: 'money/039-frozen-on-working-days',
    defect: `UPDATE accounts_db.accounts SET frozen_date = date_trunc('week', frozen_date)::date + 6 WHERE account_id = ${oneAccount("account_status = 'frozen'")}`,
  },
]
