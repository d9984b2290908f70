import {
  id,
  integer,
  oneOf,
  optional,
  references,
  text,
  timestamp,
  withDefault,
} from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { complaintStatuses, complaintTypes, contactReferences, priorities } from '../../lists.ts'

/** Complaints that got a file, and how the bank dealt with them. */
export const complaints = customerTable({
  schema: 'customer_db',
  name: 'complaints',
  comment: 'Complaints with a file of their own: one row per complaint, filed at a contact of type complaint',
  columns: {
    complaint_id: id('Key of the complaint'),
    customer_id: references('customer_db.customer_profiles.customer_id', 'Customer who complained'),
    interaction_id: references('customer_db.interactions.interaction_id', 'Contact at which it was filed'),
    complaint_type: oneOf(complaintTypes, 100, 'What kind of complaint it is'),
    description: text('What the customer complains about'),
    status: withDefault(oneOf(complaintStatuses, 50, 'How far the bank is with it'), "'open'"),
    priority: oneOf(priorities, 20, 'How urgent it is'),
    filed_date: withDefault(timestamp('When it was filed: the beginning of the contact'), 'now()'),
    resolved_date: optional(timestamp('When it was settled; none while it is not')),
    resolution_time_hours: optional(integer('Hours from filing to settling; none while it is not settled')),
    assigned_to: optional(
      references(
        'employees_db.employees.employee_id',
        'Employee in charge; none where nobody was needed yet',
      ),
    ),
    reference_type: optional(
      oneOf(contactReferences, 50, 'Kind of thing complained about; none for complaints of type other'),
    ),
    reference_id: optional(id('Key of the thing complained about')),
  },
  primaryKey: ['complaint_id'],
  unique: [['interaction_id']],
  checks: {
    settled_when_resolved: "(status IN ('resolved', 'closed')) = (resolved_date IS NOT NULL)",
    hours_when_resolved: '(resolution_time_hours IS NULL) = (resolved_date IS NULL)',
    hours_are_the_difference: "resolved_date = filed_date + resolution_time_hours * INTERVAL '1 hour'",
    hours_positive: 'resolution_time_hours > 0',
    reference_complete: '(reference_type IS NULL) = (reference_id IS NULL)',
    reference_fits_type: `CASE complaint_type
      WHEN 'fee' THEN reference_type IS NOT DISTINCT FROM 'transaction'
      WHEN 'fraud' THEN reference_type IS NOT DISTINCT FROM 'transaction'
      WHEN 'product' THEN reference_type IS NOT NULL AND reference_type IN ('account', 'loan', 'policy')
      WHEN 'service' THEN reference_type IS NOT DISTINCT FROM 'interaction'
      ELSE reference_type IS NULL END`,
  },
  rows({ customer, contacts, world }, emit) {
    const { complaint } = contacts
    if (!complaint) return
    emit({
      complaint_id: complaint.id,
      customer_id: customer.id,
      interaction_id: complaint.interactionId,
      complaint_type: complaint.type,
      description: complaint.description,
      status: complaint.status,
      priority: complaint.priority,
      filed_date: complaint.filedSecond,
      resolved_date: complaint.resolvedSecond,
      resolution_time_hours: complaint.resolutionHours,
      assigned_to: complaint.assignee < 0 ? null : world.staff.idOf(complaint.assignee),
      reference_type: complaint.about?.type ?? null,
      reference_id: complaint.about?.id ?? null,
    })
  },
})
