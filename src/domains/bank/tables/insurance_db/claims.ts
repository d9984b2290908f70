import {
  date,
  id,
  money,
  oneOf,
  optional,
  references,
  text,
  varchar,
  withDefault,
} from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { claimStatuses, claimTypes } from '../../lists.ts'

/** What holders claim. */
export const claims = customerTable({
  schema: 'insurance_db',
  name: 'claims',
  comment: 'Insurance claims: one row per loss that a holder filed',
  columns: {
    claim_id: id('Key of the claim'),
    policy_id: references('insurance_db.policies.policy_id', 'Policy that is claimed on'),
    claim_number: { ...varchar(30, 'Number on letters: C, ten digits and a check digit'), isBytewise: true },
    claim_type: oneOf(claimTypes, 100, 'Kind of loss; follows from the covered risk'),
    claim_amount: money('What the holder asks for'),
    claim_date: date('Day on which the claim was filed'),
    status: withDefault(oneOf(claimStatuses, 50, 'How far the claim has come'), "'submitted'"),
    approved_amount: optional(money('What was granted; none before that and for rejected claims')),
    settlement_date: optional(date('Day on which the granted amount was paid; none before that')),
    description: text('How the holder describes the loss'),
    processed_by: optional(
      references(
        'employees_db.employees.employee_id',
        'Employee in charge of the claim; none while it is only submitted',
      ),
    ),
    coverage_id: references('insurance_db.coverage.coverage_id', 'Covered risk that the loss falls under'),
    decision_date: optional(date('Day on which the claim was approved or rejected; none before that')),
  },
  primaryKey: ['claim_id'],
  unique: [['claim_number']],
  checks: {
    claim_amount: 'claim_amount > 0',
    approved_amount: 'approved_amount > 0 AND approved_amount <= claim_amount',
    approved_when_granted: "(status IN ('approved', 'paid')) = (approved_amount IS NOT NULL)",
    decided_when_decided: "(status IN ('approved', 'rejected', 'paid')) = (decision_date IS NOT NULL)",
    settled_when_paid: "(status = 'paid') = (settlement_date IS NOT NULL)",
    processed_when_begun: "(status = 'submitted') = (processed_by IS NULL)",
    dates_in_order: 'decision_date >= claim_date AND settlement_date >= decision_date',
  },
  rows({ policyBook, world }, emit) {
    for (const policy of policyBook.policies) {
      for (const claim of policy.claims) {
        emit({
          claim_id: claim.id,
          policy_id: policy.id,
          claim_number: claim.number,
          claim_type: claim.type,
          claim_amount: claim.amount,
          claim_date: claim.filedDay,
          status: claim.status,
          approved_amount: claim.approved,
          settlement_date: claim.settledDay,
          description: claim.description,
          processed_by: claim.processor < 0 ? null : world.staff.idOf(claim.processor),
          coverage_id: claim.risk.id,
          decision_date: claim.decidedDay,
        })
      }
    }
  },
})
