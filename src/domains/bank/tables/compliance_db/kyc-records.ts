import { date, id, oneOf, optional, personal, references, varchar } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { documentTypes, kycStatuses, riskRatings } from '../../lists.ts'

/** The checks of who customers are. */
export const kycRecords = customerTable({
  schema: 'compliance_db',
  name: 'kyc_records',
  comment: 'Identity checks: one row per check, the first at onboarding, the others when a review was due',
  columns: {
    kyc_id: id('Key of the check; those of a customer rise in time'),
    customer_id: references('accounts_db.customers.customer_id', 'Customer who was checked'),
    verification_date: date('Day of the check; of a pending one the day on which it was asked for'),
    kyc_status: oneOf(kycStatuses, 20, 'Result of the check; expired when the next one did not come in time'),
    document_type: oneOf(documentTypes, 100, 'Paper that was shown'),
    document_number: personal(varchar(100, 'Number of the paper, from a range that is never issued')),
    expiry_date: date('Last day on which the paper is valid'),
    verified_by: optional(
      references('employees_db.employees.employee_id', 'Compliance officer; none while the check is pending'),
    ),
    next_review_date: optional(
      date('Day by which the customer must be checked again, by risk; none where the check was not passed'),
    ),
    risk_rating: oneOf(riskRatings, 20, 'Risk found by the check'),
  },
  primaryKey: ['kyc_id'],
  checks: {
    verified_by_someone: "(kyc_status = 'pending') = (verified_by IS NULL)",
    reviewed_when_passed: "(kyc_status IN ('verified', 'expired')) = (next_review_date IS NOT NULL)",
    review_after_check: 'next_review_date > verification_date',
    paper_valid: "kyc_status NOT IN ('verified', 'expired') OR expiry_date > verification_date",
  },
  rows({ customer, oversight, world }, emit) {
    for (const record of oversight.kycRecords) {
      emit({
        kyc_id: record.id,
        customer_id: customer.id,
        verification_date: record.day,
        kyc_status: record.status,
        document_type: record.paper.type,
        document_number: record.paper.number,
        expiry_date: record.paper.expiryDay,
        verified_by: record.officer < 0 ? null : world.staff.idOf(record.officer),
        next_review_date: record.nextReviewDay,
        risk_rating: record.rating,
      })
    }
  },
})
