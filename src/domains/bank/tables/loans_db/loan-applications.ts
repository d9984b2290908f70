import { date, id, money, oneOf, optional, references, text, withDefault } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { applicationStatuses, loanTypes } from '../../lists.ts'

/** What customers asked to borrow, and what the bank said. */
export const loanApplications = customerTable({
  schema: 'loans_db',
  name: 'loan_applications',
  comment: 'Requests for credit: one row per application, whatever came of it',
  columns: {
    application_id: id('Key of the application'),
    customer_id: references('accounts_db.customers.customer_id', 'Customer who applied'),
    loan_type: oneOf(loanTypes, 50, 'What the money is for'),
    requested_amount: money('Amount asked for'),
    application_date: date('Day on which the application was handed in'),
    status: withDefault(oneOf(applicationStatuses, 50, 'State of the application'), "'pending'"),
    officer_id: references('employees_db.employees.employee_id', 'Loan officer who took the application'),
    decision_date: optional(date('Day of approval or rejection; NULL while pending and when withdrawn')),
    approved_amount: optional(money('Amount granted; NULL unless approved')),
    rejection_reason: optional(text('Why the application was refused; NULL unless rejected')),
    withdrawn_date: optional(date('Day on which the customer withdrew; NULL unless withdrawn')),
  },
  primaryKey: ['application_id'],
  checks: {
    requested_amount_positive: 'requested_amount > 0',
    decided_after_application: 'decision_date > application_date',
    withdrawn_after_application: 'withdrawn_date > application_date',
    decided_when_decided: "(status IN ('approved', 'rejected')) = (decision_date IS NOT NULL)",
    withdrawn_when_withdrawn: "(status = 'withdrawn') = (withdrawn_date IS NOT NULL)",
    granted_when_approved: "(status = 'approved') = (approved_amount IS NOT NULL)",
    reason_when_rejected: "(status = 'rejected') = (rejection_reason IS NOT NULL)",
    granted_within_request: 'approved_amount BETWEEN requested_amount * 0.8 AND requested_amount',
  },
  rows({ customer, loanBook, world }, emit) {
    for (const application of loanBook.applications) {
      emit({
        application_id: application.id,
        customer_id: customer.id,
        loan_type: application.type,
        requested_amount: application.requested,
        application_date: application.appliedDay,
        status: application.status,
        officer_id: world.staff.idOf(application.officer),
        decision_date: application.decidedDay,
        approved_amount: application.approved,
        rejection_reason: application.rejectionReason,
        withdrawn_date: application.withdrawnDay,
      })
    }
  },
})
