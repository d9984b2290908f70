import {
  boolean,
  date,
  id,
  integer,
  money,
  numeric,
  oneOf,
  optional,
  references,
  varchar,
  withDefault,
} from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { loanStatuses, loanTypes } from '../../lists.ts'

/** The loans that the bank granted. */
export const loans = customerTable({
  schema: 'loans_db',
  name: 'loans',
  comment: 'Granted loans: one row per approved application',
  columns: {
    loan_id: id('Key of the loan'),
    application_id: references('loans_db.loan_applications.application_id', 'Application it was granted for'),
    loan_number: { ...varchar(30, 'Number on letters: ten digits and a check digit'), isBytewise: true },
    customer_id: references('accounts_db.customers.customer_id', 'Borrower'),
    linked_account_id: references(
      'accounts_db.accounts.account_id',
      'Checking account of the borrower that the loan was paid out to and is repaid from',
    ),
    loan_type: oneOf(loanTypes, 50, 'What the money is for, as in the application'),
    principal_amount: money('Amount paid out'),
    interest_rate: numeric(5, 4, 'Yearly interest as a fraction'),
    term_months: integer('Monthly installments agreed on, those added by a restructuring included'),
    disbursement_date: date('Day on which the principal was paid out'),
    maturity_date: date('Due date of the last installment; earlier than agreed when settled early'),
    loan_status: withDefault(oneOf(loanStatuses, 50, 'State of the loan'), "'active'"),
    outstanding_balance: money('Principal not yet repaid'),
    default_status: withDefault(boolean('Whether the loan is in default'), 'false'),
    approved_by: references(
      'employees_db.employees.employee_id',
      'Who approved it: a loan officer other than the one who took it, or the head of lending',
    ),
    original_term_months: integer('Monthly installments agreed on at disbursement'),
    settled_date: optional(date('Day on which everything was repaid; NULL unless paid off')),
    default_date: optional(
      date('Day on which the third installment in a row was missed; NULL unless in default'),
    ),
    restructured_date: optional(date('Day of the new repayment plan; NULL unless restructured')),
  },
  primaryKey: ['loan_id'],
  unique: [['loan_number'], ['application_id']],
  checks: {
    principal_positive: 'principal_amount > 0',
    rate_positive: 'interest_rate > 0',
    outstanding_within_principal: 'outstanding_balance BETWEEN 0 AND principal_amount',
    matures_after_disbursement: 'maturity_date > disbursement_date',
    default_when_defaulted: "default_status = (loan_status = 'defaulted')",
    default_dated: "(loan_status = 'defaulted') = (default_date IS NOT NULL)",
    settled_when_paid_off: "(loan_status = 'paid_off') = (settled_date IS NOT NULL)",
    nothing_left_when_paid_off: "(loan_status = 'paid_off') = (outstanding_balance = 0)",
    restructured_dated: "(loan_status = 'restructured') = (restructured_date IS NOT NULL)",
    longer_when_restructured: "(loan_status = 'restructured') = (term_months > original_term_months)",
    term_never_shorter: 'original_term_months > 0 AND term_months >= original_term_months',
  },
  rows({ customer, accounts, loanBook, world }, emit) {
    for (const loan of loanBook.loans) {
      const { plan, application } = loan
      emit({
        loan_id: loan.id,
        application_id: application.id,
        loan_number: loan.number,
        customer_id: customer.id,
        linked_account_id: (accounts[0] as (typeof accounts)[number]).id,
        loan_type: application.type,
        principal_amount: plan.principal,
        interest_rate: plan.rate,
        term_months: loan.termMonths,
        disbursement_date: plan.disbursedDay,
        maturity_date: loan.maturityDay,
        loan_status: loan.status,
        outstanding_balance: loan.outstanding,
        default_status: loan.status === 'defaulted',
        approved_by: world.staff.idOf(loan.approver),
        original_term_months: plan.termMonths,
        settled_date: loan.settledDay,
        default_date: loan.defaultedDay,
        restructured_date: plan.restructuring?.day ?? null,
      })
    }
  },
})
