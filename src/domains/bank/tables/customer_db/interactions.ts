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
import { channels, contactReferences, interactionTypes, outcomes } from '../../lists.ts'

/** Contacts between customers and the bank. */
export const interactions = customerTable({
  schema: 'customer_db',
  name: 'interactions',
  comment: 'Contacts with customers: one row per call, letter, chat, visit or self-service',
  columns: {
    interaction_id: id('Key of the contact; keys of one customer rise with time'),
    customer_id: references('customer_db.customer_profiles.customer_id', 'Customer who was in touch'),
    interaction_type: oneOf(interactionTypes, 50, 'Why the customer was in touch'),
    channel: oneOf(channels, 50, 'How the customer was in touch'),
    interaction_date: withDefault(timestamp('When the contact began'), 'now()'),
    duration_minutes: optional(integer('How long it took; none for e-mail')),
    notes: text('What was noted down'),
    handled_by: optional(
      references('employees_db.employees.employee_id', 'Employee who took it; none for self-service'),
    ),
    outcome: oneOf(outcomes, 50, 'What came of it'),
    reference_type: optional(oneOf(contactReferences, 50, 'Kind of thing that the contact was about')),
    reference_id: optional(id('Key of the thing that the contact was about')),
  },
  primaryKey: ['interaction_id'],
  checks: {
    duration_positive: 'duration_minutes > 0',
    no_duration_of_email: "(channel = 'email') = (duration_minutes IS NULL)",
    reference_complete: '(reference_type IS NULL) = (reference_id IS NULL)',
    self_service_online: "handled_by IS NOT NULL OR channel IN ('web', 'mobile_app')",
    self_service_resolved: "handled_by IS NOT NULL OR outcome = 'resolved'",
  },
  rows({ customer, contacts, world }, emit) {
    for (const contact of contacts.interactions) {
      emit({
        interaction_id: contact.id,
        customer_id: customer.id,
        interaction_type: contact.type,
        channel: contact.channel,
        interaction_date: contact.second,
        duration_minutes: contact.minutes,
        notes: contact.notes,
        handled_by: contact.handler < 0 ? null : world.staff.idOf(contact.handler),
        outcome: contact.outcome,
        reference_type: contact.about?.type ?? null,
        reference_id: contact.about?.id ?? null,
      })
    }
  },
})
