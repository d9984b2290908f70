import { date, identity, oneOf, optional, references, text } from '../../../../core/column.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { EVENTS_PER_POLICY_MAX } from '../../life/insurance/events.ts'
import { POLICIES_PER_CUSTOMER_MAX } from '../../life/insurance/products.ts'
import { customerTable } from '../../life/lives.ts'
import { policyEventTypes } from '../../lists.ts'

const EVENTS_PER_CUSTOMER_MAX = POLICIES_PER_CUSTOMER_MAX * EVENTS_PER_POLICY_MAX

/** The history of each policy. */
export const policyEvents = customerTable({
  schema: 'insurance_db',
  name: 'policy_events',
  comment: 'History of policies: one row per event after the sale; within a policy keys rise with time',
  columns: {
    event_id: identity('Key of the event'),
    policy_id: references('insurance_db.policies.policy_id', 'Policy that the event belongs to'),
    event_type: oneOf(policyEventTypes, 50, 'What happened'),
    event_date: date('Day on which it happened'),
    description: text('What happened, in words'),
    performed_by: optional(
      references(
        'employees_db.employees.employee_id',
        'Employee who did it; none when it was automatic or done online',
      ),
    ),
  },
  primaryKey: ['event_id'],
  rows({ index, policyBook, world }, emit) {
    let ordinal = 0
    for (const policy of policyBook.policies) {
      for (const event of policy.events) {
        emit({
          event_id: IdManager.number(index, ordinal++, EVENTS_PER_CUSTOMER_MAX),
          policy_id: policy.id,
          event_type: event.type,
          event_date: event.day,
          description: event.description,
          performed_by: event.employee < 0 ? null : world.staff.idOf(event.employee),
        })
      }
    }
  },
})
