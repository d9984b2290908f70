import {
  date,
  identity,
  integer,
  money,
  oneOf,
  optional,
  references,
  withDefault,
} from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { installmentStatuses } from '../../lists.ts'

/** Every installment of every loan, paid or to come. */
export const repaymentSchedule = customerTable({
  schema: 'loans_db',
  name: 'repayment_schedule',
  comment:
    'Installments: one row per monthly installment of a loan; those of a settled loan end with its settlement',
  columns: {
    schedule_id: identity('Key of the installment'),
    loan_id: references('loans_db.loans.loan_id', 'Loan that it repays'),
    installment_number: integer('Number within the loan, from 1'),
    due_date: date('Day on which it is due: so many calendar months after the disbursement'),
    principal_amount: money('Share that repays principal'),
    interest_amount: money('Share that pays interest: a twelfth of the yearly rate on the balance before it'),
    total_amount: money('Principal and interest together'),
    payment_date: optional(date('Day on which it was collected from the linked account; NULL while unpaid')),
    payment_status: withDefault(
      oneOf(
        installmentStatuses,
        20,
        'State: paid when due, late when paid after that, missed when unpaid for more than thirty days or superseded, else pending',
      ),
      "'pending'",
    ),
    schedule_version: withDefault(
      integer('Plan that it belongs to: 1 as agreed at disbursement, 2 after a restructuring'),
      '1',
    ),
    superseded_date: optional(
      date('Day on which a restructuring moved its principal into later installments; NULL otherwise'),
    ),
  },
  primaryKey: ['schedule_id'],
  unique: [['loan_id', 'installment_number']],
  checks: {
    numbered_from_one: 'installment_number >= 1',
    total_adds_up: 'total_amount = principal_amount + interest_amount',
    repays_something: 'principal_amount > 0 AND interest_amount >= 0',
    version: 'schedule_version IN (1, 2)',
    paid_when_paid: "(payment_status IN ('paid', 'late')) = (payment_date IS NOT NULL)",
    paid_on_due_date: "payment_status <> 'paid' OR payment_date = due_date",
    late_after_due_date: "payment_status <> 'late' OR payment_date > due_date",
    superseded_unpaid: "superseded_date IS NULL OR (payment_status = 'missed' AND schedule_version = 1)",
    superseded_after_due_date: 'superseded_date > due_date',
  },
  rows({ customer, loanBook, world }, emit) {
    for (const loan of loanBook.loans) {
      for (const installment of world.loans.scheduleOf(customer, loan)) {
        emit({
          schedule_id: world.loans.installmentId(customer.index, loan, installment.number),
          loan_id: loan.id,
          installment_number: installment.number,
          due_date: installment.dueDay,
          principal_amount: installment.principal,
          interest_amount: installment.interest,
          total_amount: installment.principal + installment.interest,
          payment_date: installment.paidDay,
          payment_status: installment.status,
          schedule_version: installment.version,
          superseded_date: installment.supersededDay,
        })
      }
    }
  },
})
